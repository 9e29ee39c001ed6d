import { HttpProblem } from '@cordwatch/infra/service';
import type { Request, RequestHandler } from 'express';

const LOOPBACK_NAME = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/i;
const READING_METHODS: readonly string[] = ['GET', 'HEAD', 'OPTIONS'];
const OWN_PAGES: readonly string[] = ['same-origin', 'none'];

const isAddressedHere = ({ hostname }: Request): boolean => LOOPBACK_NAME.test(hostname ?? '');

const isFromOwnPage = (request: Request): boolean =>
  READING_METHODS.includes(request.method) || OWN_PAGES.includes(request.get('Sec-Fetch-Site') ?? 'none');

/**
 * While nobody signs in, a reader's own browser is the way in from outside: a foreign page that rebinds its name to
 * this machine, or that posts here. The first still sends its own name as Host; the second says where it comes from
 * (Fetch Metadata, `Sec-Fetch-Site`). Programs send no such header and pass.
 */
export const loopbackGuard: RequestHandler = (request, _response, next) => {
  if (!isAddressedHere(request)) throw new HttpProblem(notHere);
  if (!isFromOwnPage(request)) throw new HttpProblem(foreignPage);
  next();
};

const notHere = {
  status: 421,
  title: 'This service answers only under a loopback name',
  type: 'urn:cordwatch:not-loopback',
  wanted: 'Host: localhost, 127.0.0.1 or [::1]',
};

const foreignPage = {
  status: 403,
  title: 'Another web page may not change anything here',
  type: 'urn:cordwatch:foreign-page',
  wanted: 'Sec-Fetch-Site: same-origin, none or absent',
};
