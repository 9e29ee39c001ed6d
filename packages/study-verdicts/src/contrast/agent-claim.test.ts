import { expect, it } from 'vitest';
import { aSeries } from '../testing-facts.ts';
import { agentClaimOf } from './agent-claim.ts';

it.each([
  ['given', 'MR', { agent: 'gadolinium' }],
  ['given', 'CT', { agent: 'iodine' }],
  ['given', 'CT', { agent: 'iodine', route: 'intrathecal' }],
  ['doubtful', 'MR', { agent: 'iodine' }],
  ['doubtful', 'CT', { agent: 'gadolinium' }],
  ['doubtful', 'MR', { agent: 'gadolinium', route: 'intrathecal' }],
  ['doubtful', 'MR', { agent: 'hepatobiliary' }],
  ['doubtful', 'CT', { agent: 'iodine', route: 'other' }],
  ['not-given', 'CT', { agent: 'oral' }],
  ['not-given', 'CT', { agent: 'iodine', route: 'oral' }],
  ['not-given', 'MR', { agent: 'none-value' }],
  ['not-given', 'MR', { agent: 'gadolinium', volumeMl: 0 }],
  ['weak', 'MR', { agent: 'weak' }],
  ['weak', 'CT', { agent: 'weak', route: 'iv' }],
  ['weak', 'CT', { agent: 'weak', volumeMl: 90 }],
  ['given', 'CT', { agent: 'weak', route: 'iv', volumeMl: 90 }],
  ['not-given', 'CT', { agent: 'weak', route: 'oral', volumeMl: 90 }],
  ['nothing', 'CT', { agent: 'unrecognised', route: 'iv', volumeMl: 90 }],
  ['nothing', 'MR', { agent: 'unrecognised' }],
  ['nothing', 'MR', { agent: 'empty' }],
  ['nothing', 'MR', { agent: 'absent' }],
] as const)('claims %s: %s %j', (claim, modality, contrast) => {
  expect(agentClaimOf(aSeries({ modality, contrast })).claim).toBe(claim);
});
