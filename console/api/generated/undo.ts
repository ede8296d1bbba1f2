/**
 * Made by `npm run docs` from the routes of the API. Do not edit.
 */
import type {
  TakenBack
} from './routes.schemas';

import { send } from '../client';


export const getPostUndoIdUrl = (id: string,) => {




  return `/api/v1/undo/${encodeURIComponent(String(id))}`
}

/**
 * 409 `undo-late` after ten seconds, `undo-changed` when it has changed since. Both acts stay in the audit.
 * @summary Take back what the caller did some seconds ago. Repeating it changes nothing.
 */
export const postUndoId = async (id: string, options?: Parameters<typeof send>[1]): Promise<TakenBack> => {

  return send<TakenBack>(getPostUndoIdUrl(id),
  {
    ...options,
    method: 'POST'


  }
);}


