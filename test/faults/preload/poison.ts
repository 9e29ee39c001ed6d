import { registerHooks } from 'node:module';

/** Loaded before the service: triage stumbles over every study of which the person's id holds `FAULT_POISON`. */
const poison = process.env.FAULT_POISON ?? '';
const judging = '/triage/judge-session.ts';

registerHooks({
  load: (url, context, next) => {
    if (!url.endsWith(judging)) return next(url, context);
    return { format: 'module', shortCircuit: true, source: stumbling(`${url}?right`) };
  },
});

const stumbling = (right: string): string => `
  import { judgeSession as judge } from ${JSON.stringify(right)};
  export const judgeSession = (studies, headers, rules) => {
    if (headers.some(({ patient }) => patient.id.includes(${JSON.stringify(poison)}))) throw new RangeError('poison');
    return judge(studies, headers, rules);
  };
`;
