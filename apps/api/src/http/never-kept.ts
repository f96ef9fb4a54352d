import type { NextFunction, Request, Response } from 'express';

const ofTheApi = /^\/(api|health|metrics)(\/|$)/;

/**
 * No answer of the API may be kept. What it tells changes without the thing's own revision: a round that opens leaves the
 * batch at its revision, and whoever asked "changed since revision 3?" would be shown yesterday. Hence nobody may ask that,
 * neither; `If-Match`, which guards an update, is another matter and stays.
 */
export function neverKept(request: Request, response: Response, next: NextFunction): void {
  if (ofTheApi.test(request.path)) {
    response.setHeader('Cache-Control', 'no-store');
    delete request.headers['if-none-match'];
    delete request.headers['if-modified-since'];
  }
  next();
}
