/**
 * Made by `npm run docs` from the routes of the API. Do not edit.
 */
import type {
  GetAuthPasskeys200,
  GetAuthSession200,
  GetAuthSessions200,
  PasskeyOptions,
  PostAuthEnterBody,
  PostAuthForgottenPasswordBody,
  PostAuthInvitationBody,
  PostAuthLinkBody,
  PostAuthNewPasswordBody,
  PostAuthPasskeysBody,
  PostAuthPasswordBody,
  PostAuthSessionsEndOthers200,
  PostAuthSignInPasskeyBody,
  PostAuthSignInPasswordBody,
  PostAuthTwoFactorBackupCodes200,
  PostAuthTwoFactorBackupCodesBody,
  PostAuthTwoFactorDisableBody,
  PostAuthTwoFactorEnableBody,
  PostAuthTwoFactorVerifyBackupCodeBody,
  PostAuthTwoFactorVerifyBody,
  SignedIn,
  StaffLink,
  TwoFactorSetup
} from './routes.schemas';

import { send } from '../client';


export const getGetAuthSessionUrl = () => {




  return `/api/v1/auth/session`
}

/**
 * @summary Tell who is signed in here, if anybody
 */
export const getAuthSession = async ( options?: Parameters<typeof send>[1]): Promise<GetAuthSession200> => {

  return send<GetAuthSession200>(getGetAuthSessionUrl(),
  {
    ...options,
    method: 'GET'


  }
);}


export const getPostAuthSignInPasswordUrl = () => {




  return `/api/v1/auth/sign-in/password`
}

/**
 * @summary Sign in with mail address and password
 */
export const postAuthSignInPassword = async (postAuthSignInPasswordBody: PostAuthSignInPasswordBody, options?: Parameters<typeof send>[1]): Promise<SignedIn> => {

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
return send<SignedIn>(getPostAuthSignInPasswordUrl(),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postAuthSignInPasswordBody)
  }
);}


export const getPostAuthTwoFactorVerifyUrl = () => {




  return `/api/v1/auth/two-factor/verify`
}

/**
 * @summary Give the code of the authenticator app, to end signing in or to end setting the app up
 */
export const postAuthTwoFactorVerify = async (postAuthTwoFactorVerifyBody: PostAuthTwoFactorVerifyBody, options?: Parameters<typeof send>[1]): Promise<SignedIn> => {

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
return send<SignedIn>(getPostAuthTwoFactorVerifyUrl(),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postAuthTwoFactorVerifyBody)
  }
);}


export const getPostAuthTwoFactorVerifyBackupCodeUrl = () => {




  return `/api/v1/auth/two-factor/verify-backup-code`
}

/**
 * @summary End signing in with one of the backup codes, which then counts no more
 */
export const postAuthTwoFactorVerifyBackupCode = async (postAuthTwoFactorVerifyBackupCodeBody: PostAuthTwoFactorVerifyBackupCodeBody, options?: Parameters<typeof send>[1]): Promise<SignedIn> => {

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
return send<SignedIn>(getPostAuthTwoFactorVerifyBackupCodeUrl(),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postAuthTwoFactorVerifyBackupCodeBody)
  }
);}


export const getPostAuthSignInPasskeyOptionsUrl = () => {




  return `/api/v1/auth/sign-in/passkey/options`
}

/**
 * @summary Begin to sign in with a passkey
 */
export const postAuthSignInPasskeyOptions = async ( options?: Parameters<typeof send>[1]): Promise<PasskeyOptions> => {

  return send<PasskeyOptions>(getPostAuthSignInPasskeyOptionsUrl(),
  {
    ...options,
    method: 'POST'


  }
);}


export const getPostAuthSignInPasskeyUrl = () => {




  return `/api/v1/auth/sign-in/passkey`
}

/**
 * @summary Sign in with a passkey
 */
export const postAuthSignInPasskey = async (postAuthSignInPasskeyBody: PostAuthSignInPasskeyBody, options?: Parameters<typeof send>[1]): Promise<SignedIn> => {

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
return send<SignedIn>(getPostAuthSignInPasskeyUrl(),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postAuthSignInPasskeyBody)
  }
);}


export const getPostAuthSignOutUrl = () => {




  return `/api/v1/auth/sign-out`
}

/**
 * @summary End this session, if there is one
 */
export const postAuthSignOut = async ( options?: Parameters<typeof send>[1]): Promise<void> => {

  return send<void>(getPostAuthSignOutUrl(),
  {
    ...options,
    method: 'POST'


  }
);}


export const getPostAuthPasswordUrl = () => {




  return `/api/v1/auth/password`
}

/**
 * @summary Change one's password, or set the first one. Ends one's other sessions.
 */
export const postAuthPassword = async (postAuthPasswordBody: PostAuthPasswordBody, options?: Parameters<typeof send>[1]): Promise<void> => {

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
return send<void>(getPostAuthPasswordUrl(),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postAuthPasswordBody)
  }
);}


export const getPostAuthTwoFactorEnableUrl = () => {




  return `/api/v1/auth/two-factor/enable`
}

/**
 * @summary Begin to set up an authenticator app. It counts once `/auth/two-factor/verify` got its first code.
 */
export const postAuthTwoFactorEnable = async (postAuthTwoFactorEnableBody: PostAuthTwoFactorEnableBody, options?: Parameters<typeof send>[1]): Promise<TwoFactorSetup> => {

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
return send<TwoFactorSetup>(getPostAuthTwoFactorEnableUrl(),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postAuthTwoFactorEnableBody)
  }
);}


export const getPostAuthTwoFactorDisableUrl = () => {




  return `/api/v1/auth/two-factor/disable`
}

/**
 * @summary Remove the authenticator app
 */
export const postAuthTwoFactorDisable = async (postAuthTwoFactorDisableBody: PostAuthTwoFactorDisableBody, options?: Parameters<typeof send>[1]): Promise<void> => {

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
return send<void>(getPostAuthTwoFactorDisableUrl(),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postAuthTwoFactorDisableBody)
  }
);}


export const getPostAuthTwoFactorBackupCodesUrl = () => {




  return `/api/v1/auth/two-factor/backup-codes`
}

/**
 * @summary Make new backup codes; the old ones count no more
 */
export const postAuthTwoFactorBackupCodes = async (postAuthTwoFactorBackupCodesBody: PostAuthTwoFactorBackupCodesBody, options?: Parameters<typeof send>[1]): Promise<PostAuthTwoFactorBackupCodes200> => {

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
return send<PostAuthTwoFactorBackupCodes200>(getPostAuthTwoFactorBackupCodesUrl(),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postAuthTwoFactorBackupCodesBody)
  }
);}


export const getGetAuthPasskeysUrl = () => {




  return `/api/v1/auth/passkeys`
}

/**
 * @summary List one's passkeys
 */
export const getAuthPasskeys = async ( options?: Parameters<typeof send>[1]): Promise<GetAuthPasskeys200> => {

  return send<GetAuthPasskeys200>(getGetAuthPasskeysUrl(),
  {
    ...options,
    method: 'GET'


  }
);}


export const getPostAuthPasskeysUrl = () => {




  return `/api/v1/auth/passkeys`
}

/**
 * @summary Add a passkey. Within an hour of signing in.
 */
export const postAuthPasskeys = async (postAuthPasskeysBody: PostAuthPasskeysBody, options?: Parameters<typeof send>[1]): Promise<void> => {

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
return send<void>(getPostAuthPasskeysUrl(),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postAuthPasskeysBody)
  }
);}


export const getPostAuthPasskeysOptionsUrl = () => {




  return `/api/v1/auth/passkeys/options`
}

/**
 * @summary Begin to add a passkey. Within an hour of signing in.
 */
export const postAuthPasskeysOptions = async ( options?: Parameters<typeof send>[1]): Promise<PasskeyOptions> => {

  return send<PasskeyOptions>(getPostAuthPasskeysOptionsUrl(),
  {
    ...options,
    method: 'POST'


  }
);}


export const getDeleteAuthPasskeysIdUrl = (id: string,) => {




  return `/api/v1/auth/passkeys/${encodeURIComponent(String(id))}`
}

/**
 * @summary Remove one of one's passkeys
 */
export const deleteAuthPasskeysId = async (id: string, options?: Parameters<typeof send>[1]): Promise<void> => {

  return send<void>(getDeleteAuthPasskeysIdUrl(id),
  {
    ...options,
    method: 'DELETE'


  }
);}


export const getGetAuthSessionsUrl = () => {




  return `/api/v1/auth/sessions`
}

/**
 * @summary List one's running sessions
 */
export const getAuthSessions = async ( options?: Parameters<typeof send>[1]): Promise<GetAuthSessions200> => {

  return send<GetAuthSessions200>(getGetAuthSessionsUrl(),
  {
    ...options,
    method: 'GET'


  }
);}


export const getDeleteAuthSessionsIdUrl = (id: string,) => {




  return `/api/v1/auth/sessions/${encodeURIComponent(String(id))}`
}

/**
 * @summary End one of one's sessions at once
 */
export const deleteAuthSessionsId = async (id: string, options?: Parameters<typeof send>[1]): Promise<void> => {

  return send<void>(getDeleteAuthSessionsIdUrl(id),
  {
    ...options,
    method: 'DELETE'


  }
);}


export const getPostAuthSessionsEndOthersUrl = () => {




  return `/api/v1/auth/sessions/end-others`
}

/**
 * @summary End all one's sessions but this one
 */
export const postAuthSessionsEndOthers = async ( options?: Parameters<typeof send>[1]): Promise<PostAuthSessionsEndOthers200> => {

  return send<PostAuthSessionsEndOthers200>(getPostAuthSessionsEndOthersUrl(),
  {
    ...options,
    method: 'POST'


  }
);}


export const getPostAuthLinkUrl = () => {




  return `/api/v1/auth/link`
}

/**
 * @summary Tell what a one-time link is for, without using it up
 */
export const postAuthLink = async (postAuthLinkBody: PostAuthLinkBody, options?: Parameters<typeof send>[1]): Promise<StaffLink> => {

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
return send<StaffLink>(getPostAuthLinkUrl(),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postAuthLinkBody)
  }
);}


export const getPostAuthEnterUrl = () => {




  return `/api/v1/auth/enter`
}

/**
 * @summary Sign the owner in by their one-time link
 */
export const postAuthEnter = async (postAuthEnterBody: PostAuthEnterBody, options?: Parameters<typeof send>[1]): Promise<void> => {

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
return send<void>(getPostAuthEnterUrl(),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postAuthEnterBody)
  }
);}


export const getPostAuthInvitationUrl = () => {




  return `/api/v1/auth/invitation`
}

/**
 * @summary Accept an invitation, and be signed in
 */
export const postAuthInvitation = async (postAuthInvitationBody: PostAuthInvitationBody, options?: Parameters<typeof send>[1]): Promise<void> => {

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
return send<void>(getPostAuthInvitationUrl(),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postAuthInvitationBody)
  }
);}


export const getPostAuthForgottenPasswordUrl = () => {




  return `/api/v1/auth/forgotten-password`
}

/**
 * @summary Send a link for a new password, if the address is one of staff. The answer is the same for every address.
 */
export const postAuthForgottenPassword = async (postAuthForgottenPasswordBody: PostAuthForgottenPasswordBody, options?: Parameters<typeof send>[1]): Promise<void> => {

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
return send<void>(getPostAuthForgottenPasswordUrl(),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postAuthForgottenPasswordBody)
  }
);}


export const getPostAuthNewPasswordUrl = () => {




  return `/api/v1/auth/new-password`
}

/**
 * @summary Set a new password by the link of a mail. Ends all sessions; the new password then signs in.
 */
export const postAuthNewPassword = async (postAuthNewPasswordBody: PostAuthNewPasswordBody, options?: Parameters<typeof send>[1]): Promise<void> => {

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
return send<void>(getPostAuthNewPasswordUrl(),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postAuthNewPasswordBody)
  }
);}


export const getPostAuthSandboxUrl = () => {




  return `/api/v1/auth/sandbox`
}

/**
 * @summary Sign in as the owner of a sandbox, without a password
 */
export const postAuthSandbox = async ( options?: Parameters<typeof send>[1]): Promise<void> => {

  return send<void>(getPostAuthSandboxUrl(),
  {
    ...options,
    method: 'POST'


  }
);}


