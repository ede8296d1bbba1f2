/**
 * Made by `npm run docs` from the routes of the API. Do not edit.
 */
import type {
  Funnel,
  GetProcessFunnelParams,
  GetProcessStepsStepPeople200,
  GetProcessStepsStepPeopleParams,
  GetProcessWhatIfParams,
  LeadPosition,
  PutLeadsIdGoalsGoalBody,
  SellingProcess,
  WhatIf
} from './routes.schemas';

import { send } from '../client';


export const getGetProcessUrl = () => {




  return `/api/v1/process`
}

/**
 * @summary Read the published sales process
 */
export const getProcess = async ( options?: Parameters<typeof send>[1]): Promise<SellingProcess> => {

  return send<SellingProcess>(getGetProcessUrl(),
  {
    ...options,
    method: 'GET'


  }
);}


export const getGetProcessFunnelUrl = (params?: GetProcessFunnelParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/v1/process/funnel?${stringifiedParams}` : `/api/v1/process/funnel`
}

/**
 * @summary Read how many leads entered and moved on at each step, the product of the rates, and what to look at
 */
export const getProcessFunnel = async (params?: GetProcessFunnelParams, options?: Parameters<typeof send>[1]): Promise<Funnel> => {

  return send<Funnel>(getGetProcessFunnelUrl(params),
  {
    ...options,
    method: 'GET'


  }
);}


export const getGetProcessWhatIfUrl = (params?: GetProcessWhatIfParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/v1/process/what-if?${stringifiedParams}` : `/api/v1/process/what-if`
}

/**
 * @summary Work out the funnel with other rates: what it would mean in sales
 */
export const getProcessWhatIf = async (params?: GetProcessWhatIfParams, options?: Parameters<typeof send>[1]): Promise<WhatIf> => {

  return send<WhatIf>(getGetProcessWhatIfUrl(params),
  {
    ...options,
    method: 'GET'


  }
);}


export const getGetProcessStepsStepPeopleUrl = (step: string,
    params?: GetProcessStepsStepPeopleParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/v1/process/steps/${encodeURIComponent(String(step))}/people?${stringifiedParams}` : `/api/v1/process/steps/${encodeURIComponent(String(step))}/people`
}

/**
 * @summary List the people behind a number of the funnel, who entered last first
 */
export const getProcessStepsStepPeople = async (step: string,
    params?: GetProcessStepsStepPeopleParams, options?: Parameters<typeof send>[1]): Promise<GetProcessStepsStepPeople200> => {

  return send<GetProcessStepsStepPeople200>(getGetProcessStepsStepPeopleUrl(step,params),
  {
    ...options,
    method: 'GET'


  }
);}


export const getGetLeadsIdPositionUrl = (id: string,) => {




  return `/api/v1/leads/${encodeURIComponent(String(id))}/position`
}

/**
 * @summary Read where a lead stands in the sales process, step by step, with the evidence
 */
export const getLeadsIdPosition = async (id: string, options?: Parameters<typeof send>[1]): Promise<LeadPosition> => {

  return send<LeadPosition>(getGetLeadsIdPositionUrl(id),
  {
    ...options,
    method: 'GET'


  }
);}


export const getPutLeadsIdGoalsGoalUrl = (id: string,
    goal: string,) => {




  return `/api/v1/leads/${encodeURIComponent(String(id))}/goals/${encodeURIComponent(String(goal))}`
}

/**
 * Answers with the position. 409 `goal-not-ticked` for a goal that events do.
 * @summary Tick a goal of a step for a lead, or take the tick back. Repeating it changes nothing.
 */
export const putLeadsIdGoalsGoal = async (id: string,
    goal: string,
    putLeadsIdGoalsGoalBody: PutLeadsIdGoalsGoalBody, options?: Parameters<typeof send>[1]): Promise<LeadPosition> => {

    const getHeaders = (h?: NonNullable<RequestInit['headers']>): Record<string, string | readonly string[]> => {
    if (!h) return {};
    if (h instanceof Headers) return Object.fromEntries(h.entries());
    if (Symbol.iterator in h) {
      return Object.fromEntries(
        Array.from(h as Iterable<Iterable<string>>, (entry) => Array.from(entry) as [string, string]),
      );
    }
    const headers: Record<string, string | readonly string[]> = {};
    for (const [name, value] of Object.entries<string | readonly string[] | undefined>(h)) {
      if (value !== undefined) headers[name] = value;
    }
    return headers;
  };
return send<LeadPosition>(getPutLeadsIdGoalsGoalUrl(id,goal),
  {
    ...options,
    method: 'PUT',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(putLeadsIdGoalsGoalBody)
  }
);}


