/**
 * Made by `npm run docs` from the routes of the API. Do not edit.
 */
import type {
  GetTemplates200
} from './routes.schemas';

import { send } from '../client';


export const getGetTemplatesUrl = () => {




  return `/api/v1/templates`
}

/**
 * @summary List the newest version of each template
 */
export const getTemplates = async ( options?: Parameters<typeof send>[1]): Promise<GetTemplates200> => {

  return send<GetTemplates200>(getGetTemplatesUrl(),
  {
    ...options,
    method: 'GET'


  }
);}


