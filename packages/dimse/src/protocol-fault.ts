/**
 * Everything that a peer can do wrong on a connection, with the Reason/Diag. of the A-ABORT (source 2, the service
 * provider) that answers it: 1 unrecognized PDU, 2 unexpected PDU, 5 unexpected PDU parameter, 6 invalid value of a PDU
 * parameter (PS3.8 9.3.8).
 */
const ABORT_REASONS = {
  UNRECOGNISED_PDU: 1,
  UNEXPECTED_PDU: 2,
  PDU_LENGTH: 6,
  ASSOCIATE_ITEM_TRUNCATED: 6,
  ASSOCIATE_INVALID: 6,
  PDV_LENGTH: 6,
  CONTEXT_NOT_ACCEPTED: 6,
  FRAGMENTS_INTERLEAVED: 5,
  COMMAND_TOO_LONG: 6,
  COMMAND_MALFORMED: 6,
  COMMAND_INCOMPLETE: 6,
  RESPONSE_UNASKED: 5,
  OPERATION_OUTSTANDING: 5,
  DATA_SET_MISSING: 5,
  DATA_SET_UNANNOUNCED: 5,
} as const;

export type ProtocolFault = keyof typeof ABORT_REASONS;

export const abortReasonOf = (fault: ProtocolFault): number => ABORT_REASONS[fault];

/** Ends the reading of a connection; caught where the bytes come in. */
export class ProtocolHalt extends Error {
  override readonly name = 'ProtocolHalt';
  readonly fault: ProtocolFault;

  constructor(fault: ProtocolFault) {
    super(fault);
    this.fault = fault;
  }
}

export const halt = (fault: ProtocolFault): never => {
  throw new ProtocolHalt(fault);
};
