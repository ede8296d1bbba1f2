/**
 * Made by `npm run docs` from the routes of the API. Do not edit.
 */
import type {
  Booked,
  CancelledBooking,
  CheckedIn,
  GetLeadsIdBookings200,
  GetSessions200,
  GetSessionsParams,
  ImportedAttendance,
  JoinedList,
  LeftList,
  OfferSessionWithGuests,
  PatchSessionsIdBody,
  PostBookingsIdCancelBody,
  PostBookingsIdChangeBody,
  PostSessionsBody,
  PostSessionsIdAttendanceBody,
  PostSessionsIdAttendanceImportBody,
  PostSessionsIdBookingsBody,
  PostSessionsIdCancelBody,
  PostSessionsIdCheckInBody,
  PostSessionsIdFollowUpAcknowledgeBody,
  PostSessionsIdWaitListBody,
  PostSessionsIdWaitListLeaveBody,
  SessionFollowUp
} from './routes.schemas';

import { send } from '../client';


export const getGetSessionsUrl = (params?: GetSessionsParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/v1/sessions?${stringifiedParams}` : `/api/v1/sessions`
}

/**
 * @summary List sessions, earliest first
 */
export const getSessions = async (params?: GetSessionsParams, options?: Parameters<typeof send>[1]): Promise<GetSessions200> => {

  return send<GetSessions200>(getGetSessionsUrl(params),
  {
    ...options,
    method: 'GET'


  }
);}


export const getPostSessionsUrl = () => {




  return `/api/v1/sessions`
}

/**
 * @summary Make a session of an offer
 */
export const postSessions = async (postSessionsBody: PostSessionsBody, options?: Parameters<typeof send>[1]): Promise<OfferSessionWithGuests> => {

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
return send<OfferSessionWithGuests>(getPostSessionsUrl(),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postSessionsBody)
  }
);}


export const getGetSessionsIdUrl = (id: string,) => {




  return `/api/v1/sessions/${encodeURIComponent(String(id))}`
}

/**
 * @summary Read a session with its guests and its waiting list
 */
export const getSessionsId = async (id: string, options?: Parameters<typeof send>[1]): Promise<OfferSessionWithGuests> => {

  return send<OfferSessionWithGuests>(getGetSessionsIdUrl(id),
  {
    ...options,
    method: 'GET'


  }
);}


export const getPatchSessionsIdUrl = (id: string,) => {




  return `/api/v1/sessions/${encodeURIComponent(String(id))}`
}

/**
 * More seats become offers to those who wait; fewer seats cancel nobody. A deadline at the start moves with the start unless the request sets it.
 * @summary Change a session. Another time or place is told to all guests at once.
 */
export const patchSessionsId = async (id: string,
    patchSessionsIdBody: PatchSessionsIdBody, options?: Parameters<typeof send>[1]): Promise<OfferSessionWithGuests> => {

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
return send<OfferSessionWithGuests>(getPatchSessionsIdUrl(id),
  {
    ...options,
    method: 'PATCH',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(patchSessionsIdBody)
  }
);}


export const getPostSessionsIdCancelUrl = (id: string,) => {




  return `/api/v1/sessions/${encodeURIComponent(String(id))}/cancel`
}

/**
 * @summary Cancel a session. Every guest and everybody who waits is told once, with the next dates.
 */
export const postSessionsIdCancel = async (id: string,
    postSessionsIdCancelBody: PostSessionsIdCancelBody, options?: Parameters<typeof send>[1]): Promise<OfferSessionWithGuests> => {

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
return send<OfferSessionWithGuests>(getPostSessionsIdCancelUrl(id),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postSessionsIdCancelBody)
  }
);}


export const getPostSessionsIdCheckInUrl = (id: string,) => {




  return `/api/v1/sessions/${encodeURIComponent(String(id))}/check-in`
}

/**
 * @summary Check a guest in by the code on their booking. The same code again changes nothing.
 */
export const postSessionsIdCheckIn = async (id: string,
    postSessionsIdCheckInBody: PostSessionsIdCheckInBody, options?: Parameters<typeof send>[1]): Promise<CheckedIn> => {

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
return send<CheckedIn>(getPostSessionsIdCheckInUrl(id),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postSessionsIdCheckInBody)
  }
);}


export const getPostSessionsIdAttendanceUrl = (id: string,) => {




  return `/api/v1/sessions/${encodeURIComponent(String(id))}/attendance`
}

/**
 * @summary Mark who came and who did not. It can be corrected until the list is closed.
 */
export const postSessionsIdAttendance = async (id: string,
    postSessionsIdAttendanceBody: PostSessionsIdAttendanceBody, options?: Parameters<typeof send>[1]): Promise<OfferSessionWithGuests> => {

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
return send<OfferSessionWithGuests>(getPostSessionsIdAttendanceUrl(id),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postSessionsIdAttendanceBody)
  }
);}


export const getPostSessionsIdAttendanceImportUrl = (id: string,) => {




  return `/api/v1/sessions/${encodeURIComponent(String(id))}/attendance/import`
}

/**
 * A CSV list of participants, as Zoom, Teams or Meet export it. Nobody becomes absent by it.
 * @summary Mark those as having come whom the list of a meeting tool names by their address
 */
export const postSessionsIdAttendanceImport = async (id: string,
    postSessionsIdAttendanceImportBody: PostSessionsIdAttendanceImportBody, options?: Parameters<typeof send>[1]): Promise<ImportedAttendance> => {

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
return send<ImportedAttendance>(getPostSessionsIdAttendanceImportUrl(id),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postSessionsIdAttendanceImportBody)
  }
);}


export const getPostSessionsIdCountUrl = (id: string,) => {




  return `/api/v1/sessions/${encodeURIComponent(String(id))}/count`
}

/**
 * @summary Close the attendance list: who is not marked did not come. What follows the session begins.
 */
export const postSessionsIdCount = async (id: string, options?: Parameters<typeof send>[1]): Promise<OfferSessionWithGuests> => {

  return send<OfferSessionWithGuests>(getPostSessionsIdCountUrl(id),
  {
    ...options,
    method: 'POST'


  }
);}


export const getGetLeadsIdBookingsUrl = (id: string,) => {




  return `/api/v1/leads/${encodeURIComponent(String(id))}/bookings`
}

/**
 * @summary List the seats of a lead and their places in waiting lists
 */
export const getLeadsIdBookings = async (id: string, options?: Parameters<typeof send>[1]): Promise<GetLeadsIdBookings200> => {

  return send<GetLeadsIdBookings200>(getGetLeadsIdBookingsUrl(id),
  {
    ...options,
    method: 'GET'


  }
);}


export const getPostSessionsIdBookingsUrl = (id: string,) => {




  return `/api/v1/sessions/${encodeURIComponent(String(id))}/bookings`
}

/**
 * @summary Book a seat for a lead. Who has one keeps it. 409 with the reason when none is free.
 */
export const postSessionsIdBookings = async (id: string,
    postSessionsIdBookingsBody: PostSessionsIdBookingsBody, options?: Parameters<typeof send>[1]): Promise<Booked> => {

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
return send<Booked>(getPostSessionsIdBookingsUrl(id),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postSessionsIdBookingsBody)
  }
);}


export const getPostBookingsIdCancelUrl = (id: string,) => {




  return `/api/v1/bookings/${encodeURIComponent(String(id))}/cancel`
}

/**
 * @summary Cancel a booking. Its seat goes to the next in line at once.
 */
export const postBookingsIdCancel = async (id: string,
    postBookingsIdCancelBody: PostBookingsIdCancelBody, options?: Parameters<typeof send>[1]): Promise<CancelledBooking> => {

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
return send<CancelledBooking>(getPostBookingsIdCancelUrl(id),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postBookingsIdCancelBody)
  }
);}


export const getPostBookingsIdChangeUrl = (id: string,) => {




  return `/api/v1/bookings/${encodeURIComponent(String(id))}/change`
}

/**
 * @summary Move a booking to another date of the same offer. The old seat is kept when the new date has none.
 */
export const postBookingsIdChange = async (id: string,
    postBookingsIdChangeBody: PostBookingsIdChangeBody, options?: Parameters<typeof send>[1]): Promise<Booked> => {

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
return send<Booked>(getPostBookingsIdChangeUrl(id),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postBookingsIdChangeBody)
  }
);}


export const getPostSessionsIdWaitListUrl = (id: string,) => {




  return `/api/v1/sessions/${encodeURIComponent(String(id))}/wait-list`
}

/**
 * @summary Put a lead at the end of the waiting list. Who waits already keeps their place.
 */
export const postSessionsIdWaitList = async (id: string,
    postSessionsIdWaitListBody: PostSessionsIdWaitListBody, options?: Parameters<typeof send>[1]): Promise<JoinedList> => {

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
return send<JoinedList>(getPostSessionsIdWaitListUrl(id),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postSessionsIdWaitListBody)
  }
);}


export const getPostSessionsIdWaitListLeaveUrl = (id: string,) => {




  return `/api/v1/sessions/${encodeURIComponent(String(id))}/wait-list/leave`
}

/**
 * @summary Take a lead off the waiting list. A seat that was offered to them goes on to the next.
 */
export const postSessionsIdWaitListLeave = async (id: string,
    postSessionsIdWaitListLeaveBody: PostSessionsIdWaitListLeaveBody, options?: Parameters<typeof send>[1]): Promise<LeftList> => {

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
return send<LeftList>(getPostSessionsIdWaitListLeaveUrl(id),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postSessionsIdWaitListLeaveBody)
  }
);}


export const getGetSessionsIdFollowUpUrl = (id: string,) => {




  return `/api/v1/sessions/${encodeURIComponent(String(id))}/follow-up`
}

/**
 * @summary Read what came after a session whose list is closed: ratings, and how many went on to the next offer
 */
export const getSessionsIdFollowUp = async (id: string, options?: Parameters<typeof send>[1]): Promise<SessionFollowUp> => {

  return send<SessionFollowUp>(getGetSessionsIdFollowUpUrl(id),
  {
    ...options,
    method: 'GET'


  }
);}


export const getPostSessionsIdFollowUpAcknowledgeUrl = (id: string,) => {




  return `/api/v1/sessions/${encodeURIComponent(String(id))}/follow-up/acknowledge`
}

/**
 * @summary Answer the alarm of a session with the cause that was found. A later answer replaces it.
 */
export const postSessionsIdFollowUpAcknowledge = async (id: string,
    postSessionsIdFollowUpAcknowledgeBody: PostSessionsIdFollowUpAcknowledgeBody, options?: Parameters<typeof send>[1]): Promise<SessionFollowUp> => {

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
return send<SessionFollowUp>(getPostSessionsIdFollowUpAcknowledgeUrl(id),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postSessionsIdFollowUpAcknowledgeBody)
  }
);}


