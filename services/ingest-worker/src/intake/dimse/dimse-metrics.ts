import type { ProtocolFault } from '@cordwatch/dimse';
import { Counter, Gauge, type Registry } from 'prom-client';
import type { RejectReason } from './admission.ts';
import type { Overdue } from './connection-clock.ts';

/** How an association, or a connection on its way to one, ended otherwise than by its release. Closed. */
export type AbortReason = ProtocolFault | Overdue | 'PEER' | 'LOST' | 'NOT_READING' | 'STOPPING';

export type DimseMetrics = {
  readonly accepted: () => void;
  readonly rejected: (reason: RejectReason) => void;
  readonly aborted: (reason: AbortReason) => void;
  /** Connections closed unanswered, because there were too many. */
  readonly dropped: () => void;
};

/** What `/metrics` tells of the DICOM network; labels are closed lists, never text of a peer. */
export function dimseMetrics(registry: Registry, openAssociations: () => number): DimseMetrics {
  const registers = [registry];
  new Gauge({
    name: 'cordwatch_dimse_associations',
    help: 'DICOM associations that are open',
    registers,
    collect() {
      this.set(openAssociations());
    },
  });
  const accepted = new Counter({
    name: 'cordwatch_dimse_accepted_total',
    help: 'DICOM associations that were accepted',
    registers,
  });
  const rejected = new Counter({
    name: 'cordwatch_dimse_rejected_total',
    help: 'DICOM associations that were rejected, by reason',
    labelNames: ['reason'],
    registers,
  });
  const aborted = new Counter({
    name: 'cordwatch_dimse_aborted_total',
    help: 'DICOM connections that ended without a release, by reason',
    labelNames: ['reason'],
    registers,
  });
  const dropped = new Counter({
    name: 'cordwatch_dimse_dropped_total',
    help: 'DICOM connections that were closed unanswered, because there were too many',
    registers,
  });
  return {
    accepted: () => accepted.inc(),
    rejected: (reason) => rejected.inc({ reason }),
    aborted: (reason) => aborted.inc({ reason }),
    dropped: () => dropped.inc(),
  };
}
