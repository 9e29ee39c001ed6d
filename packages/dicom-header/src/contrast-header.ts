import { codedConcept, codedConcepts } from './coded-concepts.ts';
import type { DataSet } from './data-set.ts';
import type { CodedConcept, ContrastAgentItem, ContrastHeader } from './header-record.ts';

export const contrastHeader = (dataSet: DataSet): ContrastHeader => {
  const routes = codedConcepts(dataSet.items('ContrastBolusAdministrationRouteSequence'));
  return {
    agent: dataSet.text('ContrastBolusAgent'),
    route: dataSet.text('ContrastBolusRoute') || routeText(routes) || dataSet.text('ContrastBolusRoute'),
    ingredient: dataSet.text('ContrastBolusIngredient'),
    volumeMl: dataSet.number('ContrastBolusVolume') ?? agentVolume(dataSet),
    totalDoseMl: dataSet.number('ContrastBolusTotalDose'),
    concentrationMgPerMl: dataSet.number('ContrastBolusIngredientConcentration'),
    startTime: dataSet.text('ContrastBolusStartTime') ?? profileTime(dataSet, 'ContrastBolusStartTime'),
    stopTime: dataSet.text('ContrastBolusStopTime') ?? profileTime(dataSet, 'ContrastBolusStopTime'),
    flowRatesMlPerS: dataSet.numbers('ContrastFlowRate').filter((rate) => rate !== null),
    agents: agents(dataSet, routes),
  };
};

/** An Enhanced image states volume and times of each agent (PS3.3 C.7.6.4b), the times by injection phase. */
const agentVolume = (dataSet: DataSet): number | null =>
  dataSet
    .items('ContrastBolusAgentSequence')
    .map((item) => item.number('ContrastBolusVolume'))
    .find((volume) => volume !== null) ?? null;

const profileTime = (dataSet: DataSet, keyword: 'ContrastBolusStartTime' | 'ContrastBolusStopTime'): string | null =>
  dataSet
    .items('ContrastBolusAgentSequence')
    .flatMap((item) => item.items('ContrastAdministrationProfileSequence'))
    .map((phase) => phase.text(keyword))
    .find((time) => time !== null && time !== '') ?? null;

/** The code before its meaning, which is in whatever language the site speaks. */
const routeText = (routes: readonly CodedConcept[]): string | null => routes[0]?.value || routes[0]?.meaning || null;

/** A classic image codes its route beside the agents (PS3.3 C.7.6.4): it holds for agents that name none of their own. */
const agents = (dataSet: DataSet, imageRoutes: readonly CodedConcept[]): ContrastAgentItem[] =>
  dataSet.items('ContrastBolusAgentSequence').flatMap((item) => {
    const agent = codedConcept(item);
    const number = item.number('ContrastBolusAgentNumber');
    if (agent === null && number === null) return [];
    const ownRoutes = codedConcepts(item.items('ContrastBolusAdministrationRouteSequence'));
    return {
      number,
      agent: agent ?? { value: '', scheme: '', meaning: null },
      routes: ownRoutes.length > 0 ? ownRoutes : imageRoutes,
      ingredients: codedConcepts(item.items('ContrastBolusIngredientCodeSequence')),
    };
  });

/** Radiopharmaceuticals by name, or by the meaning of their code. */
export const tracers = (dataSet: DataSet): string[] =>
  dataSet.items('RadiopharmaceuticalInformationSequence').flatMap((item) => {
    const [code] = codedConcepts(item.items('RadiopharmaceuticalCodeSequence'));
    return item.text('Radiopharmaceutical') || code?.meaning || code?.value || [];
  });
