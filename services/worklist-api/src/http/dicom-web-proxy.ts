import type { Socket } from 'node:net';
import { sendProblem } from '@cordwatch/infra/service';
import { type Request, type Response, Router } from 'express';
import { createProxyMiddleware } from 'http-proxy-middleware';

/** Errors of a connection that was never made: nothing has been stored, so sending again is safe. */
const NEVER_REACHED: readonly unknown[] = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH'];

const unreachable = {
  status: 503,
  title: 'The intake is not running',
  type: 'urn:cordwatch:intake-unavailable',
  detail: 'Nothing was stored. Send it again shortly.',
  headers: { 'Retry-After': '5' },
};

const broken = {
  status: 502,
  title: 'The intake broke off',
  type: 'urn:cordwatch:intake-broken',
  detail: 'It may have stored some of it. Sending everything again is safe: what is there is counted as duplicate.',
};

const problemOf = (error: Error) =>
  NEVER_REACHED.includes('code' in error ? error.code : undefined) ? unreachable : broken;

/** An answer that has begun is cut, so that its reader sees it as broken. */
const explain = (error: Error, _request: Request, response: Response | Socket): void => {
  if (!('locals' in response) || response.headersSent) response.destroy();
  else sendProblem(response, problemOf(error));
};

/**
 * Passes `/dicom-web` on to the ingest worker, in both directions as a stream; mounted before any body parser.
 * `docs/decisions/one-address.md` tells why there are two processes behind one port.
 */
export const dicomWebProxy = (ingestUrl: string): Router =>
  Router().all(
    '/dicom-web{/*rest}',
    createProxyMiddleware<Request, Response>({ target: ingestUrl, xfwd: true, on: { error: explain } }),
  );
