import type { ProposedContext } from './associate-request.ts';
import { isAcceptedSopClass } from './sop-classes.ts';
import { chooseTransferSyntax } from './transfer-syntaxes.ts';
import { IMPLICIT_LITTLE } from './uids.ts';

/** PS3.8 9.3.3.2: 0 acceptance, 3 abstract syntax not supported, 4 transfer syntaxes not supported. */
type ContextResult = 0 | 3 | 4;

export type NegotiatedContext = {
  readonly id: number;
  readonly abstractSyntaxUid: string;
  readonly result: ContextResult;
  /** Without meaning in a context that is not accepted, and present all the same. */
  readonly transferSyntaxUid: string;
};

export const negotiate = ({ id, abstractSyntaxUid, transferSyntaxUids }: ProposedContext): NegotiatedContext => {
  const known = isAcceptedSopClass(abstractSyntaxUid);
  const chosen = known ? chooseTransferSyntax(transferSyntaxUids) : null;
  if (chosen !== null) return { id, abstractSyntaxUid, result: 0, transferSyntaxUid: chosen };
  return { id, abstractSyntaxUid, result: known ? 4 : 3, transferSyntaxUid: IMPLICIT_LITTLE };
};
