/**
 * Made by `npm run docs` from the routes of the API. Do not edit.
 */
import type {
  Today
} from './routes.schemas';

import { send } from '../client';


export const getGetTodayUrl = () => {




  return `/api/v1/today`
}

/**
 * @summary Read what needs a person, what goes out and what came in today. Each number names the list behind it.
 */
export const getToday = async ( options?: Parameters<typeof send>[1]): Promise<Today> => {

  return send<Today>(getGetTodayUrl(),
  {
    ...options,
    method: 'GET'


  }
);}


