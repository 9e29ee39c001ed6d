import { proposeTreatments } from '@cordwatch/clinical-context';
import { exampleBundle } from '@cordwatch/clinical-context/testing';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Browser, hasBrowser, startBrowser, violationsOf } from './ui/browser.ts';
import { type ServedDemo, serveDemo } from './ui/served-demo.ts';

const patience = { timeout: 20_000, interval: 50 };
/** What the page asks every few seconds, by which it would see the newer revision before it is told by a refusal. */
const PERSON = '**/api/v1/persons/*';
/** Five years of follow-up, another woman, and one for whom a plan arrives. */
const [FOLLOWED, ANOTHER, PLANNED] = ['DEMO-0021', 'DEMO-0003', 'DEMO-0013'] as const;
const PLAN = {
  ...{ planUid: '9.1', planLabel: 'SBRT_T8', intent: 'PALLIATIVE', fractionsPlanned: 2, fractionsDelivered: null },
  ...{ doseGy: 24, treatmentDates: ['20260105', '20260107'] },
};

describe.skipIf(!hasBrowser())('a patient in a browser', () => {
  let browser: Browser;
  let served: ServedDemo;
  beforeAll(async () => {
    browser = await startBrowser();
    served = await serveDemo();
  });
  afterAll(async () => {
    await browser.close();
    await served.stop();
  });

  const opened = async (patientId: string, path = '', preferences = {}) => {
    const tab = await browser.open(`${served.url}/patients/${await served.personOf(patientId)}${path}`, preferences);
    await tab.page.getByRole('heading', { level: 1, name: /DEMO, / }).waitFor();
    return tab;
  };
  const openedForm = async (patientId: string, preferences = {}) => {
    const tab = await opened(patientId, '/context', preferences);
    const save = tab.page.getByRole('button', { name: 'Save', exact: true });
    return { ...tab, save };
  };

  test('five years stand on one page: treatments, visits, studies, symptoms and markers on one axis', async () => {
    const { page, faults } = await opened(FOLLOWED);
    const lane = (name: string) => page.getByRole('region', { name: `Timeline: ${name}` });
    expect(await lane('Treatments').textContent()).toContain('SBRT T8, 24 Gy in 3');
    expect(await lane('Visits').getByRole('listitem').count()).toBe(10);
    expect(await lane('Studies').getByRole('link').count()).toBe(9);
    expect(await lane('Symptoms').textContent()).toContain('New weakness');
    expect(await lane('CA 15-3').textContent()).toContain('rising, +120 %');
    const visits = page.getByRole('table', { name: 'Visits' });
    expect(await visits.textContent()).toContain('lacked C and the rest of T after contrast');
    expect(faults).toEqual([]);
  });

  test.each(['dark', 'light'])('it meets WCAG 2.2 AA in %s, and so does the form', async (scheme) => {
    const preferences = { 'cordwatch.colour-scheme': scheme };
    expect(await violationsOf((await opened(FOLLOWED, '', preferences)).page)).toEqual([]);
    const { page, save } = await openedForm(FOLLOWED, preferences);
    await page.getByRole('button', { name: 'Add treatment' }).click();
    await save.click();
    await page.getByRole('alert', { name: 'What cannot be saved' }).waitFor();
    expect(await violationsOf(page)).toEqual([]);
  });

  test('what cannot be true is told beside its field, and nothing is saved', async () => {
    const { page, save } = await openedForm(FOLLOWED);
    const first = page.getByRole('group', { name: 'treatment 1' });
    await first.getByLabel('First fraction').fill('2999-01-01');
    await page.getByRole('group', { name: 'value 1' }).getByLabel('Unit (UCUM)').fill('ng/mL');
    await save.click();
    await page.getByText('2999-01-01 is in the future').first().waitFor();
    expect(await first.getByLabel('First fraction').getAttribute('aria-invalid')).toBe('true');
    expect(await page.getByText('no unit of CA 15-3').count()).toBeGreaterThan(0);
    await page.getByRole('button', { name: 'Tumour markers 1' }).click();
    expect(await page.locator(':focus').inputValue()).toBe('ng/mL');
  });

  test('a revision that somebody wrote meanwhile is shown, and only a choice writes on top of it', async () => {
    const [one, other] = [await openedForm(ANOTHER), await openedForm(ANOTHER)];
    await other.page.route(PERSON, (route) => route.abort());
    await one.page.getByLabel('Number', { exact: true }).fill('4');
    await one.save.click();
    await one.page.getByText(/Saved as revision/).waitFor();
    await other.page.getByRole('button', { name: 'Add request' }).click();
    const refused = other.page.waitForResponse((response) => response.status() === 409);
    await other.save.click();
    await refused;
    await other.page.unroute(PERSON);
    const newer = other.page.getByRole('alert', { name: 'A newer revision' });
    await newer.waitFor();
    expect(await newer.textContent()).toContain('Vertebral metastases4');
    await newer.getByRole('button', { name: /Keep what I changed/ }).click();
    await other.save.click();
    await other.page.getByText(/asked for on/).waitFor();
    expect(await other.page.getByText('Vertebral metastases').locator('..').textContent()).toContain('4');
  });

  test('a Bundle is refused by element, and so is one about nobody who is known', async () => {
    const { page } = await opened(FOLLOWED);
    const send = async (bundle: object) => {
      const choosing = page.waitForEvent('filechooser');
      await page.getByRole('dialog').getByLabel('FHIR R4 Bundle').click();
      const buffer = Buffer.from(JSON.stringify(bundle));
      await (await choosing).setFiles({ name: 'bundle.json', mimeType: 'application/json', buffer });
    };
    await page.getByRole('button', { name: 'Import FHIR' }).click();
    await send({ resourceType: 'Bundle', type: 'collection', entry: [{ resource: { resourceType: 'Basic' } }] });
    const refusal = page.getByRole('alert', { name: 'Why the Bundle was refused' });
    await refusal.waitFor();
    expect(await refusal.textContent()).toContain('Bundle.entry');
    await send(exampleBundle);
    await expect.poll(() => refusal.textContent(), patience).toContain('No patient of this identifier is known here');
    expect(await violationsOf(page)).toEqual([]);
  });

  test('two records are merged with a reason, shown as one, and taken back', async () => {
    const { page } = await opened(FOLLOWED);
    await page.getByRole('button', { name: 'Merge another…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Patient ID of the other record').fill(ANOTHER);
    await dialog.getByRole('radio', { name: /DEMO, Carla/ }).check();
    expect(await dialog.getByRole('button', { name: 'Merge', exact: true }).isDisabled()).toBe(true);
    await dialog.getByLabel('Reason').fill('the same woman, two registrations');
    await dialog.getByRole('button', { name: 'Merge', exact: true }).click();
    await page.getByRole('region', { name: 'Conflicting demographics' }).waitFor();
    await page.getByRole('button', { name: 'Take back' }).click();
    await dialog.getByLabel('Reason').fill('they are two women');
    await dialog.getByRole('button', { name: 'Take back' }).click();
    await page.getByText(/Taken back, demo/).waitFor();
    await expect.poll(() => page.getByRole('region', { name: 'Conflicting demographics' }).count(), patience).toBe(0);
  });

  test('a study is put beside its priors, and a person pins another baseline with a reason', async () => {
    const { page } = await browser.open(`${served.url}/studies/${await served.studyOf(FOLLOWED)}`);
    const priors = page.getByRole('list', { name: 'Priors, best first' });
    await priors.waitFor();
    expect(await priors.getByRole('button').count()).toBe(8);
    expect(await priors.getByRole('button').first().textContent()).toContain('latest prior');
    const pairs = page.getByRole('table', { name: 'Series side by side' });
    expect(await pairs.getByText('post with post').count()).toBe(4);
    await priors.getByRole('button', { name: /in part, at/ }).click();
    await expect.poll(() => pairs.getByText('no post-contrast pair').count(), patience).toBe(2);
    await page
      .getByText('No post-contrast series of it stands beside one of this study at C cervical, T thoracic.')
      .waitFor();
    await priors.getByRole('button').nth(3).click();
    await page.getByRole('button', { name: 'Pin the prior below as baseline' }).click();
    await page.getByRole('dialog').getByLabel('Reason').fill('after the change of therapy');
    await page.getByRole('dialog').getByRole('button', { name: 'Pin as baseline' }).click();
    await page.getByText('Pinned by a person: after the change of therapy').waitFor();
    await page.getByRole('button', { name: 'Let go' }).click();
    await page.getByText('The first confirmed study after the treatment').waitFor();
  });

  test('a viewer is opened with this study and then its priors in order', async () => {
    const { page } = await browser.open(`${served.url}/studies/${await served.studyOf(FOLLOWED)}`);
    await page.getByRole('button', { name: 'Choose a viewer' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Address of the viewer').fill('javascript:alert({studies})');
    expect(await dialog.getByRole('button', { name: 'Use this viewer' }).isDisabled()).toBe(true);
    await dialog.getByRole('button', { name: 'Stone' }).click();
    await dialog.getByRole('button', { name: 'Use this viewer' }).click();
    const href = await page.getByRole('link', { name: 'Open 9 studies in the viewer' }).getAttribute('href');
    expect(new URL(href ?? '').searchParams.get('study')?.split(',')[0]).toBe(await served.studyOf(FOLLOWED));
  });

  test('a treatment that a radiotherapy plan proposes is one only when a person has completed and accepted it', async () => {
    const [proposal] = proposeTreatments([PLAN]);
    const client = new pg.Client({ connectionString: served.databaseUrl });
    await client.connect();
    await client.query('insert into treatment_proposal (person_id, proposal_id, proposal) values ($1, $2, $3)', [
      await served.personOf(PLANNED),
      proposal?.treatment.id,
      proposal,
    ]);
    await client.end();
    const { page } = await opened(PLANNED);
    const form = page.getByRole('group', { name: 'Radiotherapy plan SBRT_T8' });
    await form.getByLabel('First fraction').fill('');
    expect(await form.getByRole('button', { name: 'Accept' }).isDisabled()).toBe(true);
    await form.getByText('A day of the calendar is needed.').waitFor();
    await form.getByLabel('First fraction').fill('2026-01-05');
    await form.getByLabel('Levels').fill('T8');
    expect(await violationsOf(page)).toEqual([]);
    await form.getByRole('button', { name: 'Accept' }).click();
    await expect
      .poll(() => page.getByRole('region', { name: 'Timeline: Treatments' }).textContent(), patience)
      .toContain('T8, 24 Gy in 2');
    expect(await form.count()).toBe(0);
  });

  test('nobody of that id is said to be unknown', async () => {
    const { page } = await browser.open(`${served.url}/patients/${'0'.repeat(64)}`);
    await page.getByText('This patient is not known').waitFor();
    expect(await violationsOf(page)).toEqual([]);
  });
});
