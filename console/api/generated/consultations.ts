/**
 * Made by `npm run docs` from the routes of the API. Do not edit.
 */
import type {
  CalendarFeed,
  Consultant,
  ConsultationDetail,
  GetConsultants200,
  GetConsultationSlots200,
  GetConsultationSlotsParams,
  GetConsultations200,
  GetConsultationsParams,
  GetLeadsIdConsultations200,
  GetLeadsIdConsultationsParams,
  OwnCalendar,
  PatchConsultationsIdNotesBody,
  PostConsultantsKeyRetireBody,
  PostConsultationsBody,
  PostConsultationsIdCameBody,
  PostConsultationsIdCancelBody,
  PostConsultationsIdMoveBody,
  PutConsultantsKeyBody,
  PutConsultantsKeyBusyFeedBody,
  RetiredConsultant
} from './routes.schemas';

import { send } from '../client';


export const getGetConsultantsKeyCalendarsUrl = (key: string,) => {




  return `/api/v1/consultants/${encodeURIComponent(String(key))}/calendars`
}

/**
 * @summary Read how a consultant's own calendar is read, and whether it subscribes to their consultations
 */
export const getConsultantsKeyCalendars = async (key: string, options?: Parameters<typeof send>[1]): Promise<OwnCalendar> => {

  return send<OwnCalendar>(getGetConsultantsKeyCalendarsUrl(key),
  {
    ...options,
    method: 'GET'


  }
);}


export const getPutConsultantsKeyBusyFeedUrl = (key: string,) => {




  return `/api/v1/consultants/${encodeURIComponent(String(key))}/busy-feed`
}

/**
 * The address of the calendar as iCalendar (`https:` or `webcal:`). It is kept sealed and never told again. A worker fetches it at once and then every ten minutes; while it is out of reach, what it said last counts.
 * @summary Read a consultant's own calendar, so that times at which they are busy are not offered
 */
export const putConsultantsKeyBusyFeed = async (key: string,
    putConsultantsKeyBusyFeedBody: PutConsultantsKeyBusyFeedBody, options?: Parameters<typeof send>[1]): Promise<void> => {

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
return send<void>(getPutConsultantsKeyBusyFeedUrl(key),
  {
    ...options,
    method: 'PUT',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(putConsultantsKeyBusyFeedBody)
  }
);}


export const getDeleteConsultantsKeyBusyFeedUrl = (key: string,) => {




  return `/api/v1/consultants/${encodeURIComponent(String(key))}/busy-feed`
}

/**
 * @summary Stop reading a consultant's own calendar. Again, it changes nothing.
 */
export const deleteConsultantsKeyBusyFeed = async (key: string, options?: Parameters<typeof send>[1]): Promise<void> => {

  return send<void>(getDeleteConsultantsKeyBusyFeedUrl(key),
  {
    ...options,
    method: 'DELETE'


  }
);}


export const getPostConsultantsKeyFeedUrl = (key: string,) => {




  return `/api/v1/consultants/${encodeURIComponent(String(key))}/feed`
}

/**
 * A link that was made before is dead from then on, so a repetition makes a new one.
 * @summary Make the link to a consultant's consultations for their own calendar
 */
export const postConsultantsKeyFeed = async (key: string, options?: Parameters<typeof send>[1]): Promise<CalendarFeed> => {

  return send<CalendarFeed>(getPostConsultantsKeyFeedUrl(key),
  {
    ...options,
    method: 'POST'


  }
);}


export const getGetConsultantsUrl = () => {




  return `/api/v1/consultants`
}

/**
 * @summary List the consultants
 */
export const getConsultants = async ( options?: Parameters<typeof send>[1]): Promise<GetConsultants200> => {

  return send<GetConsultants200>(getGetConsultantsUrl(),
  {
    ...options,
    method: 'GET'


  }
);}


export const getPutConsultantsKeyUrl = (key: string,) => {




  return `/api/v1/consultants/${encodeURIComponent(String(key))}`
}

/**
 * What is booked stays booked, also outside the new hours. A consultant who was retired comes back.
 * @summary Make a consultant, or change them
 */
export const putConsultantsKey = async (key: string,
    putConsultantsKeyBody: PutConsultantsKeyBody, options?: Parameters<typeof send>[1]): Promise<Consultant> => {

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
return send<Consultant>(getPutConsultantsKeyUrl(key),
  {
    ...options,
    method: 'PUT',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(putConsultantsKeyBody)
  }
);}


export const getPostConsultantsKeyRetireUrl = (key: string,) => {




  return `/api/v1/consultants/${encodeURIComponent(String(key))}/retire`
}

/**
 * 409 `consultant-booked` while consultations of theirs are ahead, unless `handOver`: then each goes, at its time, to a colleague who is free, and its guest is told; where nobody is free, a person gets a task to find another time. Again, it changes nothing.
 * @summary Take a consultant out. What they gave stays theirs.
 */
export const postConsultantsKeyRetire = async (key: string,
    postConsultantsKeyRetireBody: PostConsultantsKeyRetireBody, options?: Parameters<typeof send>[1]): Promise<RetiredConsultant> => {

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
return send<RetiredConsultant>(getPostConsultantsKeyRetireUrl(key),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postConsultantsKeyRetireBody)
  }
);}


export const getGetConsultationSlotsUrl = (params: GetConsultationSlotsParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/v1/consultation-slots?${stringifiedParams}` : `/api/v1/consultation-slots`
}

/**
 * @summary List the times of an offer by consultant, each with the reason why it is not offered
 */
export const getConsultationSlots = async (params: GetConsultationSlotsParams, options?: Parameters<typeof send>[1]): Promise<GetConsultationSlots200> => {

  return send<GetConsultationSlots200>(getGetConsultationSlotsUrl(params),
  {
    ...options,
    method: 'GET'


  }
);}


export const getGetConsultationsUrl = (params?: GetConsultationsParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/v1/consultations?${stringifiedParams}` : `/api/v1/consultations`
}

/**
 * @summary List consultations, earliest first
 */
export const getConsultations = async (params?: GetConsultationsParams, options?: Parameters<typeof send>[1]): Promise<GetConsultations200> => {

  return send<GetConsultations200>(getGetConsultationsUrl(params),
  {
    ...options,
    method: 'GET'


  }
);}


export const getPostConsultationsUrl = () => {




  return `/api/v1/consultations`
}

/**
 * Staff are bound by neither notice nor horizon. 409 `time-<reason>` when the time cannot be had: hours, holiday, day-off, past, busy, day-full, no-consultant; and `time-booked-already` when the lead has another one of this offer.
 * @summary Book a consultation for a lead
 */
export const postConsultations = async (postConsultationsBody: PostConsultationsBody, options?: Parameters<typeof send>[1]): Promise<ConsultationDetail> => {

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
return send<ConsultationDetail>(getPostConsultationsUrl(),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postConsultationsBody)
  }
);}


export const getGetLeadsIdConsultationsUrl = (id: string,
    params?: GetLeadsIdConsultationsParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/v1/leads/${encodeURIComponent(String(id))}/consultations?${stringifiedParams}` : `/api/v1/leads/${encodeURIComponent(String(id))}/consultations`
}

/**
 * @summary List the consultations of a lead, earliest first
 */
export const getLeadsIdConsultations = async (id: string,
    params?: GetLeadsIdConsultationsParams, options?: Parameters<typeof send>[1]): Promise<GetLeadsIdConsultations200> => {

  return send<GetLeadsIdConsultations200>(getGetLeadsIdConsultationsUrl(id,params),
  {
    ...options,
    method: 'GET'


  }
);}


export const getGetConsultationsIdUrl = (id: string,) => {




  return `/api/v1/consultations/${encodeURIComponent(String(id))}`
}

/**
 * @summary Read a consultation with answers, notes and messages
 */
export const getConsultationsId = async (id: string, options?: Parameters<typeof send>[1]): Promise<ConsultationDetail> => {

  return send<ConsultationDetail>(getGetConsultationsIdUrl(id),
  {
    ...options,
    method: 'GET'


  }
);}


export const getPostConsultationsIdMoveUrl = (id: string,) => {




  return `/api/v1/consultations/${encodeURIComponent(String(id))}/move`
}

/**
 * Staff are bound by neither notice nor change limit. 409 `time-<reason>` when the time cannot be had.
 * @summary Move a consultation to another time. The guest is told, and its reminders are planned anew.
 */
export const postConsultationsIdMove = async (id: string,
    postConsultationsIdMoveBody: PostConsultationsIdMoveBody, options?: Parameters<typeof send>[1]): Promise<ConsultationDetail> => {

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
return send<ConsultationDetail>(getPostConsultationsIdMoveUrl(id),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postConsultationsIdMoveBody)
  }
);}


export const getPostConsultationsIdCancelUrl = (id: string,) => {




  return `/api/v1/consultations/${encodeURIComponent(String(id))}/cancel`
}

/**
 * @summary Cancel a consultation. The guest is told; its time is free at once. Again, it changes nothing.
 */
export const postConsultationsIdCancel = async (id: string,
    postConsultationsIdCancelBody: PostConsultationsIdCancelBody, options?: Parameters<typeof send>[1]): Promise<ConsultationDetail> => {

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
return send<ConsultationDetail>(getPostConsultationsIdCancelUrl(id),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postConsultationsIdCancelBody)
  }
);}


export const getPostConsultationsIdCameUrl = (id: string,) => {




  return `/api/v1/consultations/${encodeURIComponent(String(id))}/came`
}

/**
 * What comes after it may reach the lead from here on. The same again changes nothing; a mistake can be corrected.
 * @summary Mark a consultation as having taken place: who came, and what came of the closing question
 */
export const postConsultationsIdCame = async (id: string,
    postConsultationsIdCameBody: PostConsultationsIdCameBody, options?: Parameters<typeof send>[1]): Promise<ConsultationDetail> => {

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
return send<ConsultationDetail>(getPostConsultationsIdCameUrl(id),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postConsultationsIdCameBody)
  }
);}


export const getPostConsultationsIdAbsentUrl = (id: string,) => {




  return `/api/v1/consultations/${encodeURIComponent(String(id))}/absent`
}

/**
 * @summary Mark a guest as not having come. The first time they are invited again, the second time a person gets a task.
 */
export const postConsultationsIdAbsent = async (id: string, options?: Parameters<typeof send>[1]): Promise<ConsultationDetail> => {

  return send<ConsultationDetail>(getPostConsultationsIdAbsentUrl(id),
  {
    ...options,
    method: 'POST'


  }
);}


export const getPatchConsultationsIdNotesUrl = (id: string,) => {




  return `/api/v1/consultations/${encodeURIComponent(String(id))}/notes`
}

/**
 * @summary Write what was heard. What is left out stays as it is.
 */
export const patchConsultationsIdNotes = async (id: string,
    patchConsultationsIdNotesBody: PatchConsultationsIdNotesBody, options?: Parameters<typeof send>[1]): Promise<ConsultationDetail> => {

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
return send<ConsultationDetail>(getPatchConsultationsIdNotesUrl(id),
  {
    ...options,
    method: 'PATCH',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(patchConsultationsIdNotesBody)
  }
);}


