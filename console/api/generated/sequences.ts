/**
 * Made by `npm run docs` from the routes of the API. Do not edit.
 */
import type {
  Draft,
  GetDraftsSequencesKeySaves200,
  GetSequences200,
  GetSequencesKeyDiff200,
  GetSequencesKeyDiffParams,
  GetSequencesKeySteps200,
  GetSequencesKeyStepsParams,
  GetSequencesKeyStepsStepPeople200,
  GetSequencesKeyStepsStepPeopleParams,
  GetSequencesKeyVersions200,
  GetSequencesKeyVersionsParams,
  PostSequencesBody,
  PostSequencesKeyPublishBody,
  PostSequencesKeyRetireBody,
  PostSequencesKeyRevertBody,
  PostSequencesLint200,
  PostSequencesLintBody,
  PostSequencesPublishBody,
  PostSequencesSimulateBody,
  PublishedSequence,
  PublishedVersion,
  PublishingImpact,
  PutDraftsSequencesKeyBody,
  RetiredSequence,
  SequencePage,
  Simulation
} from './routes.schemas';

import { send } from '../client';


export const getGetSequencesUrl = () => {




  return `/api/v1/sequences`
}

/**
 * All of them in one answer: an installation has few. The caller narrows and sorts them.
 * @summary List sequences with the number of enrolments in each state
 */
export const getSequences = async ( options?: Parameters<typeof send>[1]): Promise<GetSequences200> => {

  return send<GetSequences200>(getGetSequencesUrl(),
  {
    ...options,
    method: 'GET'


  }
);}


export const getPostSequencesUrl = () => {




  return `/api/v1/sequences`
}

/**
 * A key that is taken is refused (409).
 * @summary Begin a sequence as a draft: from nothing, from a starter, or as a copy
 */
export const postSequences = async (postSequencesBody: PostSequencesBody, options?: Parameters<typeof send>[1]): Promise<Draft> => {

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
return send<Draft>(getPostSequencesUrl(),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postSequencesBody)
  }
);}


export const getPostSequencesLintUrl = () => {




  return `/api/v1/sequences/lint`
}

/**
 * @summary Check a sequence. Returns its problems with line and column.
 */
export const postSequencesLint = async (postSequencesLintBody: PostSequencesLintBody, options?: Parameters<typeof send>[1]): Promise<PostSequencesLint200> => {

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
return send<PostSequencesLint200>(getPostSequencesLintUrl(),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postSequencesLintBody)
  }
);}


export const getPostSequencesPublishUrl = () => {




  return `/api/v1/sequences/publish`
}

/**
 * Leads who enter from now on use the new version. Publishing the same source again changes nothing.
 * @summary Publish a sequence as a new, immutable version
 */
export const postSequencesPublish = async (postSequencesPublishBody: PostSequencesPublishBody, options?: Parameters<typeof send>[1]): Promise<PublishedSequence> => {

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
return send<PublishedSequence>(getPostSequencesPublishUrl(),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postSequencesPublishBody)
  }
);}


export const getPostSequencesKeyRetireUrl = (key: string,) => {




  return `/api/v1/sequences/${encodeURIComponent(String(key))}/retire`
}

/**
 * Publishing it again brings it back as a new version.
 * @summary Retire a sequence: nobody enters it any more
 */
export const postSequencesKeyRetire = async (key: string,
    postSequencesKeyRetireBody: PostSequencesKeyRetireBody, options?: Parameters<typeof send>[1]): Promise<RetiredSequence> => {

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
return send<RetiredSequence>(getPostSequencesKeyRetireUrl(key),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postSequencesKeyRetireBody)
  }
);}


export const getPostSequencesSimulateUrl = () => {




  return `/api/v1/sequences/simulate`
}

/**
 * @summary Simulate what one lead would get. Uses the production rules and writes nothing.
 */
export const postSequencesSimulate = async (postSequencesSimulateBody: PostSequencesSimulateBody, options?: Parameters<typeof send>[1]): Promise<Simulation> => {

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
return send<Simulation>(getPostSequencesSimulateUrl(),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postSequencesSimulateBody)
  }
);}


export const getGetSequencesKeyUrl = (key: string,) => {




  return `/api/v1/sequences/${encodeURIComponent(String(key))}`
}

/**
 * @summary One published sequence with the number of people in it
 */
export const getSequencesKey = async (key: string, options?: Parameters<typeof send>[1]): Promise<SequencePage> => {

  return send<SequencePage>(getGetSequencesKeyUrl(key),
  {
    ...options,
    method: 'GET'


  }
);}


export const getGetSequencesKeyVersionsUrl = (key: string,
    params?: GetSequencesKeyVersionsParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/v1/sequences/${encodeURIComponent(String(key))}/versions?${stringifiedParams}` : `/api/v1/sequences/${encodeURIComponent(String(key))}/versions`
}

/**
 * @summary List the versions of a sequence, the newest first
 */
export const getSequencesKeyVersions = async (key: string,
    params?: GetSequencesKeyVersionsParams, options?: Parameters<typeof send>[1]): Promise<GetSequencesKeyVersions200> => {

  return send<GetSequencesKeyVersions200>(getGetSequencesKeyVersionsUrl(key,params),
  {
    ...options,
    method: 'GET'


  }
);}


export const getGetSequencesKeyVersionsVersionUrl = (key: string,
    version: number,) => {




  return `/api/v1/sequences/${encodeURIComponent(String(key))}/versions/${encodeURIComponent(String(version))}`
}

/**
 * @summary One version: its YAML as published, and its steps as a tree
 */
export const getSequencesKeyVersionsVersion = async (key: string,
    version: number, options?: Parameters<typeof send>[1]): Promise<PublishedVersion> => {

  return send<PublishedVersion>(getGetSequencesKeyVersionsVersionUrl(key,version),
  {
    ...options,
    method: 'GET'


  }
);}


export const getGetSequencesKeyStepsUrl = (key: string,
    params?: GetSequencesKeyStepsParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/v1/sequences/${encodeURIComponent(String(key))}/steps?${stringifiedParams}` : `/api/v1/sequences/${encodeURIComponent(String(key))}/steps`
}

/**
 * A step with several touches has a further item for each of its parts, such as `invite/1`. `waiting`, `paused` and `parked` of all steps are the enrolments that are not over. Of a step that sends, `planned`, `sent`, `notSent`, `failed` and `unknown` are the passes that are done.
 * @summary Count the people at each step
 */
export const getSequencesKeySteps = async (key: string,
    params?: GetSequencesKeyStepsParams, options?: Parameters<typeof send>[1]): Promise<GetSequencesKeySteps200> => {

  return send<GetSequencesKeySteps200>(getGetSequencesKeyStepsUrl(key,params),
  {
    ...options,
    method: 'GET'


  }
);}


export const getGetSequencesKeyStepsStepPeopleUrl = (key: string,
    step: string,
    params: GetSequencesKeyStepsStepPeopleParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/v1/sequences/${encodeURIComponent(String(key))}/steps/${encodeURIComponent(String(step))}/people?${stringifiedParams}` : `/api/v1/sequences/${encodeURIComponent(String(key))}/steps/${encodeURIComponent(String(step))}/people`
}

/**
 * As many as the number of `/steps` says. Those who entered last come first.
 * @summary List the people behind one number of a step
 */
export const getSequencesKeyStepsStepPeople = async (key: string,
    step: string,
    params: GetSequencesKeyStepsStepPeopleParams, options?: Parameters<typeof send>[1]): Promise<GetSequencesKeyStepsStepPeople200> => {

  return send<GetSequencesKeyStepsStepPeople200>(getGetSequencesKeyStepsStepPeopleUrl(key,step,params),
  {
    ...options,
    method: 'GET'


  }
);}


export const getGetSequencesKeyImpactUrl = (key: string,) => {




  return `/api/v1/sequences/${encodeURIComponent(String(key))}/impact`
}

/**
 * @summary What publishing the draft means for the people in the sequence
 */
export const getSequencesKeyImpact = async (key: string, options?: Parameters<typeof send>[1]): Promise<PublishingImpact> => {

  return send<PublishingImpact>(getGetSequencesKeyImpactUrl(key),
  {
    ...options,
    method: 'GET'


  }
);}


export const getGetSequencesKeyDiffUrl = (key: string,
    params?: GetSequencesKeyDiffParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/v1/sequences/${encodeURIComponent(String(key))}/diff?${stringifiedParams}` : `/api/v1/sequences/${encodeURIComponent(String(key))}/diff`
}

/**
 * @summary What changed between two versions, or a version and the draft, in sentences
 */
export const getSequencesKeyDiff = async (key: string,
    params?: GetSequencesKeyDiffParams, options?: Parameters<typeof send>[1]): Promise<GetSequencesKeyDiff200> => {

  return send<GetSequencesKeyDiff200>(getGetSequencesKeyDiffUrl(key,params),
  {
    ...options,
    method: 'GET'


  }
);}


export const getGetDraftsSequencesKeyUrl = (key: string,) => {




  return `/api/v1/drafts/sequences/${encodeURIComponent(String(key))}`
}

/**
 * @summary The draft of a sequence
 */
export const getDraftsSequencesKey = async (key: string, options?: Parameters<typeof send>[1]): Promise<Draft> => {

  return send<Draft>(getGetDraftsSequencesKeyUrl(key),
  {
    ...options,
    method: 'GET'


  }
);}


export const getPutDraftsSequencesKeyUrl = (key: string,) => {




  return `/api/v1/drafts/sequences/${encodeURIComponent(String(key))}`
}

/**
 * Over another person's save it is refused (412) with their text, so that the person can choose.
 * @summary Save the draft of a sequence
 */
export const putDraftsSequencesKey = async (key: string,
    putDraftsSequencesKeyBody: PutDraftsSequencesKeyBody, options?: Parameters<typeof send>[1]): Promise<Draft> => {

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
return send<Draft>(getPutDraftsSequencesKeyUrl(key),
  {
    ...options,
    method: 'PUT',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(putDraftsSequencesKeyBody)
  }
);}


export const getDeleteDraftsSequencesKeyUrl = (key: string,) => {




  return `/api/v1/drafts/sequences/${encodeURIComponent(String(key))}`
}

/**
 * @summary Discard the draft of a sequence. Its saves stay.
 */
export const deleteDraftsSequencesKey = async (key: string, options?: Parameters<typeof send>[1]): Promise<void> => {

  return send<void>(getDeleteDraftsSequencesKeyUrl(key),
  {
    ...options,
    method: 'DELETE'


  }
);}


export const getGetDraftsSequencesKeySavesUrl = (key: string,) => {




  return `/api/v1/drafts/sequences/${encodeURIComponent(String(key))}/saves`
}

/**
 * @summary The last 50 saves of a draft, the newest first, also of one that was discarded or published
 */
export const getDraftsSequencesKeySaves = async (key: string, options?: Parameters<typeof send>[1]): Promise<GetDraftsSequencesKeySaves200> => {

  return send<GetDraftsSequencesKeySaves200>(getGetDraftsSequencesKeySavesUrl(key),
  {
    ...options,
    method: 'GET'


  }
);}


export const getPostSequencesKeyPublishUrl = (key: string,) => {




  return `/api/v1/sequences/${encodeURIComponent(String(key))}/publish`
}

/**
 * Leads who enter from now on use it. People who are on their way stay in their version: nobody's next step changes.
 * @summary Publish the draft of a sequence as a new version
 */
export const postSequencesKeyPublish = async (key: string,
    postSequencesKeyPublishBody: PostSequencesKeyPublishBody, options?: Parameters<typeof send>[1]): Promise<PublishedSequence> => {

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
return send<PublishedSequence>(getPostSequencesKeyPublishUrl(key),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postSequencesKeyPublishBody)
  }
);}


export const getPostSequencesKeyRevertUrl = (key: string,) => {




  return `/api/v1/sequences/${encodeURIComponent(String(key))}/revert`
}

/**
 * Changes nothing if the present version is the same.
 * @summary Publish an older version again, as a new one
 */
export const postSequencesKeyRevert = async (key: string,
    postSequencesKeyRevertBody: PostSequencesKeyRevertBody, options?: Parameters<typeof send>[1]): Promise<PublishedSequence> => {

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
return send<PublishedSequence>(getPostSequencesKeyRevertUrl(key),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postSequencesKeyRevertBody)
  }
);}


