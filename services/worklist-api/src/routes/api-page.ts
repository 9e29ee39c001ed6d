import type { openApiDocument } from '../openapi.ts';

type Document = ReturnType<typeof openApiDocument>;
type PathItem = NonNullable<Document['paths']>[string];
type Operation = NonNullable<PathItem['get']>;

const METHODS = ['get', 'post', 'put', 'delete'] as const;

const MEANING: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const asText = (text: string): string => text.replace(/[&<>"]/g, (sign) => MEANING[sign] ?? '');

const listItem = (term: string, description: string): string =>
  `<li><code>${asText(term)}</code> ${asText(description)}</li>`;

const parametersOf = (operation: Operation): string[] =>
  (operation.parameters ?? []).flatMap((parameter) =>
    'name' in parameter ? listItem(parameter.name, `${parameter.in}: ${JSON.stringify(parameter.schema ?? {})}`) : [],
  );

const responsesOf = (operation: Operation): string[] =>
  Object.entries(operation.responses ?? {}).map(([status, response]) => listItem(status, response.description ?? ''));

const bodyOf = ({ requestBody }: Operation): string[] =>
  requestBody && 'content' in requestBody ? [listItem('body', JSON.stringify(requestBody.content))] : [];

const operationPart = (method: string, path: string, operation: Operation): string => `
<h2><code>${method.toUpperCase()} ${asText(path)}</code></h2>
<p>${asText(operation.summary ?? '')}</p>
<ul>${[...parametersOf(operation), ...bodyOf(operation)].join('')}</ul>
<ul>${responsesOf(operation).join('')}</ul>`;

const operationsOf = ([path, item]: [string, PathItem]): string[] =>
  METHODS.flatMap((method) => {
    const operation = item[method];
    return operation ? operationPart(method, path, operation) : [];
  });

const schemaPart = ([name, schema]: [string, unknown]): string =>
  `<details><summary><code>${asText(name)}</code></summary><pre>${asText(JSON.stringify(schema, null, 2))}</pre></details>`;

/** The OpenAPI document as one page that needs no script. */
export const apiPage = ({ info, paths, components }: Document): string => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="dark light">
<title>${asText(info.title)}</title>
<h1>${asText(info.title)}</h1>
<p>${asText(info.description ?? '')}</p>
<p>For programs: <a href="/openapi.json">/openapi.json</a> (OpenAPI 3.1)</p>
${Object.entries(paths ?? {})
  .flatMap(operationsOf)
  .join('')}
<h2>Schemas</h2>
${Object.entries(components?.schemas ?? {})
  .map(schemaPart)
  .join('')}
</html>
`;
