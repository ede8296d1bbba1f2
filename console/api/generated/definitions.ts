/**
 * Made by `npm run docs` from the routes of the API. Do not edit.
 */
import type {
  Document,
  FieldDefinition,
  GetDocuments200,
  GetFields200,
  GetSources200,
  GetTopics200,
  GetWordings200,
  GetWordingsKeyVersions200,
  PutDocumentsKeyBody,
  PutFieldsKeyBody,
  PutSourcesKeyBody,
  PutTopicsKeyBody,
  PutWordingsKeyBody,
  Source,
  Topic,
  Wording
} from './routes.schemas';

import { send } from '../client';


export const getGetTopicsUrl = () => {




  return `/api/v1/topics`
}

/**
 * @summary List the topics
 */
export const getTopics = async ( options?: Parameters<typeof send>[1]): Promise<GetTopics200> => {

  return send<GetTopics200>(getGetTopicsUrl(),
  {
    ...options,
    method: 'GET'


  }
);}


export const getPutTopicsKeyUrl = (key: string,) => {




  return `/api/v1/topics/${encodeURIComponent(String(key))}`
}

/**
 * @summary Make a topic, or change its title and for whom it is
 */
export const putTopicsKey = async (key: string,
    putTopicsKeyBody: PutTopicsKeyBody, options?: Parameters<typeof send>[1]): Promise<Topic> => {

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
return send<Topic>(getPutTopicsKeyUrl(key),
  {
    ...options,
    method: 'PUT',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(putTopicsKeyBody)
  }
);}


export const getGetWordingsUrl = () => {




  return `/api/v1/wordings`
}

/**
 * @summary List the newest wordings of consent
 */
export const getWordings = async ( options?: Parameters<typeof send>[1]): Promise<GetWordings200> => {

  return send<GetWordings200>(getGetWordingsUrl(),
  {
    ...options,
    method: 'GET'


  }
);}


export const getPutWordingsKeyUrl = (key: string,) => {




  return `/api/v1/wordings/${encodeURIComponent(String(key))}`
}

/**
 * Forms show it from now on. Consents keep the version that was shown (LAW2). A language that is left out stays.
 * @summary Make a wording of consent, or a new version of it
 */
export const putWordingsKey = async (key: string,
    putWordingsKeyBody: PutWordingsKeyBody, options?: Parameters<typeof send>[1]): Promise<Wording> => {

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
return send<Wording>(getPutWordingsKeyUrl(key),
  {
    ...options,
    method: 'PUT',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(putWordingsKeyBody)
  }
);}


export const getGetWordingsKeyVersionsUrl = (key: string,) => {




  return `/api/v1/wordings/${encodeURIComponent(String(key))}/versions`
}

/**
 * @summary List every text of a wording of consent, the newest first, at most 200
 */
export const getWordingsKeyVersions = async (key: string, options?: Parameters<typeof send>[1]): Promise<GetWordingsKeyVersions200> => {

  return send<GetWordingsKeyVersions200>(getGetWordingsKeyVersionsUrl(key),
  {
    ...options,
    method: 'GET'


  }
);}


export const getGetSourcesUrl = () => {




  return `/api/v1/sources`
}

/**
 * @summary List the sources of leads
 */
export const getSources = async ( options?: Parameters<typeof send>[1]): Promise<GetSources200> => {

  return send<GetSources200>(getGetSourcesUrl(),
  {
    ...options,
    method: 'GET'


  }
);}


export const getPutSourcesKeyUrl = (key: string,) => {




  return `/api/v1/sources/${encodeURIComponent(String(key))}`
}

/**
 * @summary Make a source of leads, or change it
 */
export const putSourcesKey = async (key: string,
    putSourcesKeyBody: PutSourcesKeyBody, options?: Parameters<typeof send>[1]): Promise<Source> => {

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
return send<Source>(getPutSourcesKeyUrl(key),
  {
    ...options,
    method: 'PUT',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(putSourcesKeyBody)
  }
);}


export const getGetFieldsUrl = () => {




  return `/api/v1/fields`
}

/**
 * @summary List the fields that are kept of leads
 */
export const getFields = async ( options?: Parameters<typeof send>[1]): Promise<GetFields200> => {

  return send<GetFields200>(getGetFieldsUrl(),
  {
    ...options,
    method: 'GET'


  }
);}


export const getPutFieldsKeyUrl = (key: string,) => {




  return `/api/v1/fields/${encodeURIComponent(String(key))}`
}

/**
 * The type of a field that exists cannot change (409): leads hold values of it.
 * @summary Make a field of leads, or change its title
 */
export const putFieldsKey = async (key: string,
    putFieldsKeyBody: PutFieldsKeyBody, options?: Parameters<typeof send>[1]): Promise<FieldDefinition> => {

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
return send<FieldDefinition>(getPutFieldsKeyUrl(key),
  {
    ...options,
    method: 'PUT',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(putFieldsKeyBody)
  }
);}


export const getGetDocumentsUrl = () => {




  return `/api/v1/documents`
}

/**
 * @summary List the documents that leads get, with what gives them
 */
export const getDocuments = async ( options?: Parameters<typeof send>[1]): Promise<GetDocuments200> => {

  return send<GetDocuments200>(getGetDocumentsUrl(),
  {
    ...options,
    method: 'GET'


  }
);}


export const getGetDocumentsKeyContentUrl = (key: string,) => {




  return `/api/v1/documents/${encodeURIComponent(String(key))}/content`
}

/**
 * @summary Read the file of a document, as leads get it. It does not count as opened.
 */
export const getDocumentsKeyContent = async (key: string, options?: Parameters<typeof send>[1]): Promise<void> => {

  return send<void>(getGetDocumentsKeyContentUrl(key),
  {
    ...options,
    method: 'GET'


  }
);}


export const getPutDocumentsKeyUrl = (key: string,) => {




  return `/api/v1/documents/${encodeURIComponent(String(key))}`
}

/**
 * Links that leads have already open the new one. Scripts in HTML do not run.
 * @summary Make a document, or replace it
 */
export const putDocumentsKey = async (key: string,
    putDocumentsKeyBody: PutDocumentsKeyBody, options?: Parameters<typeof send>[1]): Promise<Document> => {

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
return send<Document>(getPutDocumentsKeyUrl(key),
  {
    ...options,
    method: 'PUT',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(putDocumentsKeyBody)
  }
);}


