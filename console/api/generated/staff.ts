/**
 * Made by `npm run docs` from the routes of the API. Do not edit.
 */
import type {
  GetStaff200,
  GetStaffInvitations200,
  GetStaffNames200,
  Me,
  NewInvitation,
  PatchMeBody,
  PatchStaffIdBody,
  PostStaffIdEndSessions200,
  PostStaffIdEndSessionsBody,
  PostStaffInvitationsBody,
  StaffMember
} from './routes.schemas';

import { send } from '../client';


export const getGetMeUrl = () => {




  return `/api/v1/me`
}

/**
 * @summary Tell who is signed in, and what they may do
 */
export const getMe = async ( options?: Parameters<typeof send>[1]): Promise<Me> => {

  return send<Me>(getGetMeUrl(),
  {
    ...options,
    method: 'GET'


  }
);}


export const getPatchMeUrl = () => {




  return `/api/v1/me`
}

/**
 * @summary Change one's own name and language
 */
export const patchMe = async (patchMeBody: PatchMeBody, options?: Parameters<typeof send>[1]): Promise<Me> => {

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
return send<Me>(getPatchMeUrl(),
  {
    ...options,
    method: 'PATCH',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(patchMeBody)
  }
);}


export const getGetStaffUrl = () => {




  return `/api/v1/staff`
}

/**
 * All of them in one answer: an installation has few. The caller narrows and sorts them.
 * @summary List the members of staff
 */
export const getStaff = async ( options?: Parameters<typeof send>[1]): Promise<GetStaff200> => {

  return send<GetStaff200>(getGetStaffUrl(),
  {
    ...options,
    method: 'GET'


  }
);}


export const getGetStaffNamesUrl = () => {




  return `/api/v1/staff/names`
}

/**
 * @summary List what the members of staff are called, for actors such as `staff:<id>`
 */
export const getStaffNames = async ( options?: Parameters<typeof send>[1]): Promise<GetStaffNames200> => {

  return send<GetStaffNames200>(getGetStaffNamesUrl(),
  {
    ...options,
    method: 'GET'


  }
);}


export const getPatchStaffIdUrl = (id: string,) => {




  return `/api/v1/staff/${encodeURIComponent(String(id))}`
}

/**
 * @summary Give a member of staff another role, disable or enable them, take their authenticator app off. Ends their sessions.
 */
export const patchStaffId = async (id: string,
    patchStaffIdBody: PatchStaffIdBody, options?: Parameters<typeof send>[1]): Promise<StaffMember> => {

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
return send<StaffMember>(getPatchStaffIdUrl(id),
  {
    ...options,
    method: 'PATCH',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(patchStaffIdBody)
  }
);}


export const getPostStaffIdEndSessionsUrl = (id: string,) => {




  return `/api/v1/staff/${encodeURIComponent(String(id))}/end-sessions`
}

/**
 * @summary Sign a member of staff out on all devices, as when they lost one
 */
export const postStaffIdEndSessions = async (id: string,
    postStaffIdEndSessionsBody: PostStaffIdEndSessionsBody, options?: Parameters<typeof send>[1]): Promise<PostStaffIdEndSessions200> => {

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
return send<PostStaffIdEndSessions200>(getPostStaffIdEndSessionsUrl(id),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postStaffIdEndSessionsBody)
  }
);}


export const getGetStaffInvitationsUrl = () => {




  return `/api/v1/staff/invitations`
}

/**
 * @summary List the open invitations
 */
export const getStaffInvitations = async ( options?: Parameters<typeof send>[1]): Promise<GetStaffInvitations200> => {

  return send<GetStaffInvitations200>(getGetStaffInvitationsUrl(),
  {
    ...options,
    method: 'GET'


  }
);}


export const getPostStaffInvitationsUrl = () => {




  return `/api/v1/staff/invitations`
}

/**
 * With an `Idempotency-Key`, a repetition sends no second mail and answers with the same link; 404 once that was used or revoked. Without one, a repetition sends another mail, whose link counts alone.
 * @summary Invite somebody by mail. An older invitation of the address counts no more.
 */
export const postStaffInvitations = async (postStaffInvitationsBody: PostStaffInvitationsBody, options?: Parameters<typeof send>[1]): Promise<NewInvitation> => {

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
return send<NewInvitation>(getPostStaffInvitationsUrl(),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postStaffInvitationsBody)
  }
);}


export const getPostStaffInvitationsIdResendUrl = (id: string,) => {




  return `/api/v1/staff/invitations/${encodeURIComponent(String(id))}/resend`
}

/**
 * With an `Idempotency-Key`, a repetition sends no second mail and answers with the same link; 404 once that was used or revoked.
 * @summary Send an invitation again, with a new link and a new week
 */
export const postStaffInvitationsIdResend = async (id: string, options?: Parameters<typeof send>[1]): Promise<NewInvitation> => {

  return send<NewInvitation>(getPostStaffInvitationsIdResendUrl(id),
  {
    ...options,
    method: 'POST'


  }
);}


export const getPostStaffInvitationsIdRevokeUrl = (id: string,) => {




  return `/api/v1/staff/invitations/${encodeURIComponent(String(id))}/revoke`
}

/**
 * @summary Revoke an invitation at once
 */
export const postStaffInvitationsIdRevoke = async (id: string, options?: Parameters<typeof send>[1]): Promise<void> => {

  return send<void>(getPostStaffInvitationsIdRevokeUrl(id),
  {
    ...options,
    method: 'POST'


  }
);}


