/**
 * Made by `npm run docs` from the routes of the API. Do not edit.
 */
import type {
  DeleteDraftsTemplatesFolderNameParams,
  GetDraftsTemplatesFolderNameParams,
  GetDraftsTemplatesFolderNameSaves200,
  GetDraftsTemplatesFolderNameSavesParams,
  GetTemplates200,
  GetTemplatesFolderNameParams,
  GetTemplatesFolderNameVersions200,
  GetTemplatesFolderNameVersionsParams,
  GetTemplatesMergeFields200,
  GetTemplatesMergeFieldsParams,
  PostLeadsIdTemplatePreviewBody,
  PostTemplatesBody,
  PostTemplatesFolderNamePublishParams,
  PostTemplatesFolderNameRevertBody,
  PostTemplatesFolderNameRevertParams,
  PostTemplatesPreviewBody,
  PostTemplatesTestSendBody,
  PublishedTemplate,
  PutDraftsTemplatesFolderNameBody,
  PutDraftsTemplatesFolderNameParams,
  TemplateDraft,
  TemplatePreview,
  TemplateTestOutcome,
  TemplateView
} from './routes.schemas';

import { send } from '../client';


export const getGetTemplatesUrl = () => {




  return `/api/v1/templates`
}

/**
 * All of them in one answer: an installation has few. The caller narrows and sorts them.
 * @summary List the newest version of each template, with what sends it and its draft; also those that are drafts only
 */
export const getTemplates = async ( options?: Parameters<typeof send>[1]): Promise<GetTemplates200> => {

  return send<GetTemplates200>(getGetTemplatesUrl(),
  {
    ...options,
    method: 'GET'


  }
);}


export const getPostTemplatesUrl = () => {




  return `/api/v1/templates`
}

/**
 * A name that is taken is refused (409).
 * @summary Begin a template as a draft: from a starter, or as a copy in the same channel
 */
export const postTemplates = async (postTemplatesBody: PostTemplatesBody, options?: Parameters<typeof send>[1]): Promise<TemplateDraft> => {

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
return send<TemplateDraft>(getPostTemplatesUrl(),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postTemplatesBody)
  }
);}


export const getGetTemplatesFolderNameUrl = (folder: string,
    name: string,
    params: GetTemplatesFolderNameParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/v1/templates/${encodeURIComponent(String(folder))}/${encodeURIComponent(String(name))}?${stringifiedParams}` : `/api/v1/templates/${encodeURIComponent(String(folder))}/${encodeURIComponent(String(name))}`
}

/**
 * @summary Read a template as written
 */
export const getTemplatesFolderName = async (folder: string,
    name: string,
    params: GetTemplatesFolderNameParams, options?: Parameters<typeof send>[1]): Promise<TemplateView> => {

  return send<TemplateView>(getGetTemplatesFolderNameUrl(folder,name,params),
  {
    ...options,
    method: 'GET'


  }
);}


export const getGetTemplatesFolderNameVersionsUrl = (folder: string,
    name: string,
    params: GetTemplatesFolderNameVersionsParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/v1/templates/${encodeURIComponent(String(folder))}/${encodeURIComponent(String(name))}/versions?${stringifiedParams}` : `/api/v1/templates/${encodeURIComponent(String(folder))}/${encodeURIComponent(String(name))}/versions`
}

/**
 * @summary List the versions of a template, the newest first
 */
export const getTemplatesFolderNameVersions = async (folder: string,
    name: string,
    params: GetTemplatesFolderNameVersionsParams, options?: Parameters<typeof send>[1]): Promise<GetTemplatesFolderNameVersions200> => {

  return send<GetTemplatesFolderNameVersions200>(getGetTemplatesFolderNameVersionsUrl(folder,name,params),
  {
    ...options,
    method: 'GET'


  }
);}


export const getGetDraftsTemplatesFolderNameUrl = (folder: string,
    name: string,
    params: GetDraftsTemplatesFolderNameParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/v1/drafts/templates/${encodeURIComponent(String(folder))}/${encodeURIComponent(String(name))}?${stringifiedParams}` : `/api/v1/drafts/templates/${encodeURIComponent(String(folder))}/${encodeURIComponent(String(name))}`
}

/**
 * @summary The draft of a template
 */
export const getDraftsTemplatesFolderName = async (folder: string,
    name: string,
    params: GetDraftsTemplatesFolderNameParams, options?: Parameters<typeof send>[1]): Promise<TemplateDraft> => {

  return send<TemplateDraft>(getGetDraftsTemplatesFolderNameUrl(folder,name,params),
  {
    ...options,
    method: 'GET'


  }
);}


export const getPutDraftsTemplatesFolderNameUrl = (folder: string,
    name: string,
    params: PutDraftsTemplatesFolderNameParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/v1/drafts/templates/${encodeURIComponent(String(folder))}/${encodeURIComponent(String(name))}?${stringifiedParams}` : `/api/v1/drafts/templates/${encodeURIComponent(String(folder))}/${encodeURIComponent(String(name))}`
}

/**
 * It may have errors. Over another person's save it is refused (412) with their content as JSON, so that the person can choose.
 * @summary Save the draft of a template
 */
export const putDraftsTemplatesFolderName = async (folder: string,
    name: string,
    putDraftsTemplatesFolderNameBody: PutDraftsTemplatesFolderNameBody,
    params: PutDraftsTemplatesFolderNameParams, options?: Parameters<typeof send>[1]): Promise<TemplateDraft> => {

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
return send<TemplateDraft>(getPutDraftsTemplatesFolderNameUrl(folder,name,params),
  {
    ...options,
    method: 'PUT',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(putDraftsTemplatesFolderNameBody)
  }
);}


export const getDeleteDraftsTemplatesFolderNameUrl = (folder: string,
    name: string,
    params: DeleteDraftsTemplatesFolderNameParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/v1/drafts/templates/${encodeURIComponent(String(folder))}/${encodeURIComponent(String(name))}?${stringifiedParams}` : `/api/v1/drafts/templates/${encodeURIComponent(String(folder))}/${encodeURIComponent(String(name))}`
}

/**
 * @summary Discard the draft of a template. Its saves stay.
 */
export const deleteDraftsTemplatesFolderName = async (folder: string,
    name: string,
    params: DeleteDraftsTemplatesFolderNameParams, options?: Parameters<typeof send>[1]): Promise<void> => {

  return send<void>(getDeleteDraftsTemplatesFolderNameUrl(folder,name,params),
  {
    ...options,
    method: 'DELETE'


  }
);}


export const getGetDraftsTemplatesFolderNameSavesUrl = (folder: string,
    name: string,
    params: GetDraftsTemplatesFolderNameSavesParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/v1/drafts/templates/${encodeURIComponent(String(folder))}/${encodeURIComponent(String(name))}/saves?${stringifiedParams}` : `/api/v1/drafts/templates/${encodeURIComponent(String(folder))}/${encodeURIComponent(String(name))}/saves`
}

/**
 * @summary The last 50 saves of a template's draft, the newest first, also of one that was discarded or published
 */
export const getDraftsTemplatesFolderNameSaves = async (folder: string,
    name: string,
    params: GetDraftsTemplatesFolderNameSavesParams, options?: Parameters<typeof send>[1]): Promise<GetDraftsTemplatesFolderNameSaves200> => {

  return send<GetDraftsTemplatesFolderNameSaves200>(getGetDraftsTemplatesFolderNameSavesUrl(folder,name,params),
  {
    ...options,
    method: 'GET'


  }
);}


export const getPostTemplatesFolderNamePublishUrl = (folder: string,
    name: string,
    params: PostTemplatesFolderNamePublishParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/v1/templates/${encodeURIComponent(String(folder))}/${encodeURIComponent(String(name))}/publish?${stringifiedParams}` : `/api/v1/templates/${encodeURIComponent(String(folder))}/${encodeURIComponent(String(name))}/publish`
}

/**
 * Messages that are made from now on use it. Messages that are made already go out as they are.
 * @summary Publish the draft of a template as a new version
 */
export const postTemplatesFolderNamePublish = async (folder: string,
    name: string,
    params: PostTemplatesFolderNamePublishParams, options?: Parameters<typeof send>[1]): Promise<PublishedTemplate> => {

  return send<PublishedTemplate>(getPostTemplatesFolderNamePublishUrl(folder,name,params),
  {
    ...options,
    method: 'POST'


  }
);}


export const getPostTemplatesFolderNameRevertUrl = (folder: string,
    name: string,
    params: PostTemplatesFolderNameRevertParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/v1/templates/${encodeURIComponent(String(folder))}/${encodeURIComponent(String(name))}/revert?${stringifiedParams}` : `/api/v1/templates/${encodeURIComponent(String(folder))}/${encodeURIComponent(String(name))}/revert`
}

/**
 * Changes nothing if the newest version is the same.
 * @summary Publish an older version of a template again, as a new one
 */
export const postTemplatesFolderNameRevert = async (folder: string,
    name: string,
    postTemplatesFolderNameRevertBody: PostTemplatesFolderNameRevertBody,
    params: PostTemplatesFolderNameRevertParams, options?: Parameters<typeof send>[1]): Promise<PublishedTemplate> => {

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
return send<PublishedTemplate>(getPostTemplatesFolderNameRevertUrl(folder,name,params),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postTemplatesFolderNameRevertBody)
  }
);}


export const getGetTemplatesMergeFieldsUrl = (params?: GetTemplatesMergeFieldsParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/v1/templates/merge-fields?${stringifiedParams}` : `/api/v1/templates/merge-fields`
}

/**
 * @summary List the variables that templates may use
 */
export const getTemplatesMergeFields = async (params?: GetTemplatesMergeFieldsParams, options?: Parameters<typeof send>[1]): Promise<GetTemplatesMergeFields200> => {

  return send<GetTemplatesMergeFields200>(getGetTemplatesMergeFieldsUrl(params),
  {
    ...options,
    method: 'GET'


  }
);}


export const getPostTemplatesPreviewUrl = () => {




  return `/api/v1/templates/preview`
}

/**
 * @summary Show a template as a made-up lead would get it, with its problems. Writes nothing.
 */
export const postTemplatesPreview = async (postTemplatesPreviewBody: PostTemplatesPreviewBody, options?: Parameters<typeof send>[1]): Promise<TemplatePreview> => {

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
return send<TemplatePreview>(getPostTemplatesPreviewUrl(),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postTemplatesPreviewBody)
  }
);}


export const getPostLeadsIdTemplatePreviewUrl = (id: string,) => {




  return `/api/v1/leads/${encodeURIComponent(String(id))}/template-preview`
}

/**
 * @summary Show a template as this lead would get it. Writes nothing; its links belong to nobody.
 */
export const postLeadsIdTemplatePreview = async (id: string,
    postLeadsIdTemplatePreviewBody: PostLeadsIdTemplatePreviewBody, options?: Parameters<typeof send>[1]): Promise<TemplatePreview> => {

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
return send<TemplatePreview>(getPostLeadsIdTemplatePreviewUrl(id),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postLeadsIdTemplatePreviewBody)
  }
);}


export const getPostTemplatesTestSendUrl = () => {




  return `/api/v1/templates/test-send`
}

/**
 * The subject is marked as a test. It is no message to a lead: nothing is tracked or scored, and its links belong to nobody. At most 60 an hour for each caller and 20 for each address (429). A suppressed address is refused (403).
 * @summary Send a template to one address, to see it as it arrives
 */
export const postTemplatesTestSend = async (postTemplatesTestSendBody: PostTemplatesTestSendBody, options?: Parameters<typeof send>[1]): Promise<TemplateTestOutcome> => {

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
return send<TemplateTestOutcome>(getPostTemplatesTestSendUrl(),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postTemplatesTestSendBody)
  }
);}


