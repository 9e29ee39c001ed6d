import type { IntakePage, IntakeSender } from '@cordwatch/worklist';
import { IconPlugConnected } from '@tabler/icons-react';
import { Notice } from '../shell/Notice.tsx';
import table from '../study/table.module.css';
import { agoWords } from '../words/durations.ts';
import css from './intake.module.css';
import { countWords, heardWords, REFUSAL_WORD, VIA_WORD } from './intake-words.ts';
import { ToneMark } from './ToneMark.tsx';

const HEADS = ['Sender', 'By', 'Last heard', 'Last image', 'Stored in 5 min', 'in 1 h', 'in 24 h', 'Refused'];

type Props = { readonly sender: IntakeSender; readonly nowMs: number };

const Count = ({ of: { stored, duplicate, quarantined } }: { readonly of: IntakeSender['offered']['day'] }) => (
  <td className={css.count}>
    {stored === 0 ? <span className={table.none}>0</span> : countWords(stored)}
    {duplicate > 0 && <span className={css.aside}>+{countWords(duplicate)} seen before</span>}
    {quarantined > 0 && <span className={css.aside}>+{countWords(quarantined)} put aside</span>}
  </td>
);

const Refused = ({ sender: { refused }, nowMs }: Props) =>
  refused.count === 0 ? (
    <span className={table.none}>never</span>
  ) : (
    <>
      {countWords(refused.count)}
      <span className={css.aside}>
        last {refused.lastAt && agoWords(Date.parse(refused.lastAt), nowMs)}
        {refused.last && `: ${REFUSAL_WORD[refused.last]}`}
      </span>
    </>
  );

const SenderRow = ({ sender, nowMs }: Props) => (
  <tr>
    <th scope="row" className={css.name}>
      <bdi className={css.word}>{sender.sender || 'not named'}</bdi>
    </th>
    <td className={table.nowrap}>{VIA_WORD[sender.via]}</td>
    <td className={table.nowrap}>
      <ToneMark {...heardWords(sender, nowMs)} />
    </td>
    <td className={table.nowrap}>
      {sender.lastImageAt ? (
        agoWords(Date.parse(sender.lastImageAt), nowMs)
      ) : (
        <span className={table.none}>none yet</span>
      )}
    </td>
    <Count of={sender.offered.fiveMinutes} />
    <Count of={sender.offered.hour} />
    <Count of={sender.offered.day} />
    <td>
      <Refused {...{ sender, nowMs }} />
    </td>
  </tr>
);

type TableProps = { readonly page: IntakePage; readonly nowMs: number };

/** Who sends, heard last first: who has fallen silent stands at the end, and says so. */
export const SendersTable = ({ page: { senders, sendersLeftOut }, nowMs }: TableProps) =>
  senders.length === 0 ? (
    <Notice
      icon={IconPlugConnected}
      title="Nobody has sent anything yet"
      says="A scanner or archive is listed here from its first connection on."
    />
  ) : (
    <div className={table.wrap}>
      <table className={table.table} aria-label="Senders">
        <thead>
          <tr>
            {HEADS.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {senders.map((sender) => (
            <SenderRow key={`${sender.via} ${sender.firstSeenAt} ${sender.sender}`} {...{ sender, nowMs }} />
          ))}
        </tbody>
      </table>
      {sendersLeftOut > 0 && (
        <p className={css.aside}>{countWords(sendersLeftOut)} more, heard earlier than these, are not listed.</p>
      )}
    </div>
  );
