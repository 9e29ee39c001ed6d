/** What is published about when to image again, and how far it can be trusted. */
export type PublishedFact = {
  readonly says: string;
  readonly source: string;
  readonly strength: 'guideline' | 'cohort' | 'derived' | 'weak';
};

/** For whoever chooses a schedule, for a site or for one patient. None of them is applied by itself. */
export const publishedFacts: readonly PublishedFact[] = [
  {
    says: 'Contrast MRI of the entire spine every 3 months in year 1, every 6 in year 2, then every 12.',
    source: 'droracle.ai article 65593, which says that its human review is outstanding',
    strength: 'weak',
  },
  {
    says: 'No specific articles on the follow-up path were found; imaging on complaints is stressed.',
    source: 'Dutch guideline on vertebral metastases, chapter on follow-up',
    strength: 'guideline',
  },
  {
    says: 'After spine SBRT (n = 446) progression is 19.2 % at 1 year, 26.7 % at 2 and 35.3 % at 4.',
    source:
      'MRI frequency after SBRT for spine metastases, recursive partitioning by epidural disease, paraspinal disease and SINS',
    strength: 'cohort',
  },
  {
    says: 'Intervals matched to risk in that cohort: 6.0, 3.1 and 1.3 months in its low, middle and high risk class.',
    source: 'the same cohort',
    strength: 'cohort',
  },
  {
    says: 'The median interval in practice was 3.4 months there: 3.2 in the first two years, 3.9 later.',
    source: 'the same cohort, by a news summary',
    strength: 'cohort',
  },
  {
    says: 'After surgery (n = 102) 21.5 % recur with symptoms in year 1, and 27.0 % of those still free in year 2.',
    source: 'from the Kaplan-Meier figures of Park JS et al., doi 10.4055/cios24158',
    strength: 'derived',
  },
];
