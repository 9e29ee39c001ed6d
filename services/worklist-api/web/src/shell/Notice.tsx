import type { IconMapOff } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import css from './Notice.module.css';

type Props = {
  readonly icon: typeof IconMapOff;
  readonly title: string;
  readonly says: string;
  readonly tone?: 'plain' | 'warn';
  readonly children?: ReactNode;
};

/** What fills a place where there is nothing to show: why, and what can be done. */
export const Notice = ({ icon: Icon, title, says, tone = 'plain', children }: Props) => (
  <div className={css.notice} data-tone={tone} role={tone === 'warn' ? 'alert' : 'status'}>
    <Icon size={30} stroke={1.4} aria-hidden />
    <h2 className={css.title}>{title}</h2>
    <p className={css.says}>{says}</p>
    {children}
  </div>
);
