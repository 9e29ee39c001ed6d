import type { Fault } from '@cordwatch/worklist';
import { IconAlertTriangleFilled } from '@tabler/icons-react';
import css from './rules.module.css';

/** Everything that is wrong, at once, each with its place. */
export const FaultList = ({ title, faults }: { readonly title: string; readonly faults: readonly Fault[] }) =>
  faults.length === 0 ? null : (
    <div className={css.loud} role="alert">
      <IconAlertTriangleFilled size={18} aria-hidden />
      <div>
        <strong>{title}</strong>
        <ul className={css.faults}>
          {faults.map(({ where, says }) => (
            <li key={`${where} ${says}`}>
              {where && <code>{where}: </code>}
              {says}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
