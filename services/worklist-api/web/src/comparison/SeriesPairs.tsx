import type { StudyPage } from '@cordwatch/worklist';
import { IconCircleCheckFilled, IconCircleXFilled } from '@tabler/icons-react';
import { useStudy } from '../api/use-study.ts';
import css from '../study/table.module.css';
import { LEVEL_NAME, type Series, seriesTitle } from '../words/terms.ts';
import look from './Comparison.module.css';
import type { Prior } from './ordered-priors.ts';
import { type LevelPairs, pairsByLevel } from './pairs-by-level.ts';

const titleOf = (series: readonly Series[] | undefined, uid: string): string => {
  const one = series?.find(({ seriesInstanceUid }) => seriesInstanceUid === uid);
  return one ? seriesTitle(one) : '…';
};

const PostMark = ({ pairs }: LevelPairs) => {
  const isPaired = pairs.some(({ isPostContrast }) => isPostContrast);
  const Icon = isPaired ? IconCircleCheckFilled : IconCircleXFilled;
  return (
    <small className={look.post} data-paired={isPaired}>
      <Icon size={12} aria-hidden />
      {isPaired ? 'post with post' : 'no post-contrast pair'}
    </small>
  );
};

type Props = { readonly page: StudyPage; readonly prior: Prior };

const LevelRows = ({
  at,
  page,
  priorSeries,
}: Pick<Props, 'page'> & { at: LevelPairs; priorSeries?: Series[] | undefined }) => (
  <tbody>
    {(at.pairs.length > 0 ? at.pairs : [null]).map((pair, index) => (
      <tr key={pair ? `${pair.current} ${pair.prior}` : at.level}>
        {index === 0 && (
          <th scope="rowgroup" rowSpan={Math.max(1, at.pairs.length)}>
            {at.level} {LEVEL_NAME[at.level]}
            <PostMark {...at} />
          </th>
        )}
        <td>{pair ? titleOf(page.series, pair.current) : <span className={css.none}>none</span>}</td>
        <td>{pair ? titleOf(priorSeries, pair.prior) : <span className={css.none}>none</span>}</td>
        <td className={css.quiet}>{pair?.by ?? ''}</td>
      </tr>
    ))}
  </tbody>
);

/** Level by level, which series of the prior is read beside which of this study, and what they have in common. */
export const SeriesPairs = ({ page, prior }: Props) => {
  const { data } = useStudy(prior.studyInstanceUid);
  return (
    <div className={css.wrap}>
      <table className={css.table} aria-label="Series side by side">
        <thead>
          <tr>
            {['Level', 'This study', 'Prior', 'Alike'].map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        {pairsByLevel(prior).map((at) => (
          <LevelRows key={at.level} at={at} page={page} priorSeries={data?.series} />
        ))}
      </table>
    </div>
  );
};
