import type { QuarantineItem } from '@cordwatch/worklist';
import { IconArrowBackUp, IconCircleX, IconRefreshDot } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import table from '../study/table.module.css';
import { agoWords, instantWords } from '../words/durations.ts';
import { Decide } from './Decide.tsx';
import css from './intake.module.css';
import { countWords, historyWords, sizeWords, VIA_WORD } from './intake-words.ts';
import { REASON_WORDS, replayHelp } from './reason-words.ts';

type Props = { readonly item: QuarantineItem; readonly nowMs: number };

const Reason = ({ item }: Pick<Props, 'item'>) => {
  const { word, says } = REASON_WORDS[item.reason];
  return (
    <>
      <span className={css.word}>{word}</span>
      <span className={css.aside}>{says}</span>
    </>
  );
};

const Sender = ({ item: { sender, via, state } }: Pick<Props, 'item'>) => (
  <>
    <Link to="/intake" search={{ state, sender }} className={css.filter}>
      <bdi>{sender || 'not named'}</bdi>
    </Link>
    <span className={css.aside}>{VIA_WORD[via]}</span>
  </>
);

const Source = ({ item: { source, studyInstanceUid, sopInstanceUid } }: Pick<Props, 'item'>) => (
  <>
    <bdi>{source}</bdi>
    {studyInstanceUid && <span className={css.aside}>study {studyInstanceUid}</span>}
    {sopInstanceUid && <span className={css.aside}>instance {sopInstanceUid}</span>}
  </>
);

const Seen = ({ item: { timesSeen, firstSeenAt, lastSeenAt }, nowMs }: Props) => (
  <>
    {agoWords(Date.parse(lastSeenAt), nowMs)}
    {timesSeen > 1 && (
      <span className={css.aside}>
        {countWords(timesSeen)} times since {instantWords(firstSeenAt)}
      </span>
    )}
  </>
);

const Help = ({ item }: Pick<Props, 'item'>) => {
  const { can, words } = replayHelp(item);
  const Icon = can ? IconRefreshDot : IconCircleX;
  return (
    <span className={css.help}>
      <Icon size={14} aria-hidden />
      {words}
    </span>
  );
};

const History = ({ item, nowMs }: Props) =>
  historyWords(item, nowMs).map((sentence) => (
    <span key={sentence} className={css.help}>
      <IconArrowBackUp size={14} aria-hidden />
      {sentence}
    </span>
  ));

export const QuarantineRow = ({ item, nowMs }: Props) => (
  <tr>
    <td>
      <Reason item={item} />
    </td>
    <td className={css.name}>
      <Sender item={item} />
    </td>
    <td className={css.name}>
      <Source item={item} />
    </td>
    <td className={table.nowrap}>{sizeWords(item.sizeBytes)}</td>
    <td className={table.nowrap}>
      <Seen {...{ item, nowMs }} />
    </td>
    <td className={css.fate}>
      {item.state === 'open' && <Help item={item} />}
      <History {...{ item, nowMs }} />
    </td>
    {item.state === 'open' && (
      <td>
        <Decide item={item} />
      </td>
    )}
  </tr>
);
