/**
 * Made by `npm run docs` from the routes of the API. Do not edit.
 */
import type {
  GetTemplates200,
  GetTemplatesFolderNameParams,
  GetTemplatesFolderNameVersions200,
  GetTemplatesFolderNameVersionsParams,
  GetTemplatesMergeFields200,
  GetTemplatesMergeFieldsParams,
  PostLeadsIdTemplatePreviewBody,
  PostTemplatesPreviewBody,
  TemplatePreview,
  TemplateView
} from './routes.schemas';

import { send } from '../client';


export const getGetTemplatesUrl = () => {




  return `/api/v1/templates`
}

/**
 * @summary List the newest version of each template, with what sends it
 */
export const getTemplates = async ( options?: Parameters<typeof send>[1]): Promise<GetTemplates200> => {

  return send<GetTemplates200>(getGetTemplatesUrl(),
  {
    ...options,
    method: 'GET'


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


