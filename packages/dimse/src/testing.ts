export { type CommandElement, commandSet } from './command-set.ts';
export { item, pdu } from './pdu.ts';
export { type Answer, readAnswers } from './testing-answers.ts';
export { aConversation, type Conversation, type Turn } from './testing-conversation.ts';
export {
  type AssociateRqParts,
  aDataSet,
  anAbort,
  anAssociateRq,
  anEchoRq,
  aPdv,
  aReleaseRq,
  aRequest,
  aStoreRq,
  fragmentsOf,
  type RequestParts,
} from './testing-requestor.ts';
