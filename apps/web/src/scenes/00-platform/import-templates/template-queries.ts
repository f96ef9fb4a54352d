import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { answerOf, api, intentionKey } from '../../../api/api.js';
import { withLists } from '../../../api/lists.js';
import type { components } from '../../../api/schema.gen.js';
import type { KindLayout, Template } from './mapping.js';

export type FileLayout = components['schemas']['FileLayout'];

interface Profile {
  id: number;
  kind: string;
  name: string;
  createdAt: string;
  mapping: Partial<Pick<Template, 'constants' | 'values' | 'header'>> & Pick<Template, 'columns'>;
}

export interface KeptTemplate extends Template {
  id: number;
  createdAt: string;
}

/** The first rows of a file, and what its columns may be. */
export function useFileLayout(id: string, headerAt: number | null) {
  return useQuery({
    queryKey: ['import-layout', id, headerAt],
    placeholderData: keepPreviousData,
    staleTime: Infinity,
    queryFn: async () =>
      withLists<FileLayout>(
        await answerOf(
          api.GET('/api/v1/imports/{id}/layout', {
            params: { path: { id }, query: headerAt === null ? {} : { headerAt } },
          }),
        ),
      ),
  });
}

/** The kinds of files and their columns. */
export function useImportKinds() {
  return useQuery({
    queryKey: ['import-kinds'],
    staleTime: Infinity,
    queryFn: async () => withLists<{ items: KindLayout[] }>(await answerOf(api.GET('/api/v1/imports/profiles/kinds'))),
  });
}

export function useTemplates() {
  return useQuery({
    queryKey: ['import-templates'],
    queryFn: async () => {
      const { items } = await answerOf(api.GET('/api/v1/imports/profiles'));
      return { items: (items as unknown as Profile[]).map(templateOf) };
    },
  });
}

/** Templates that were made before they kept their header have it in their columns. */
function templateOf({ mapping, ...profile }: Profile): KeptTemplate {
  const { columns, constants = {}, values = {}, header = Object.keys(columns) } = mapping;
  return { ...profile, columns, constants, values, header };
}

/** Keeps how such files are read, and reads this one so. */
export async function saveAndRecheck(importId: string, template: Template): Promise<void> {
  await answerOf(api.POST('/api/v1/imports/profiles', { body: template, headers: intentionKey() }));
  await answerOf(
    api.POST('/api/v1/imports/{id}/recheck', {
      params: { path: { id: importId } },
      body: { kind: template.kind },
      headers: intentionKey(),
    }),
  );
}

export function changeTemplate(id: number, { name, columns, constants, values }: Template) {
  return answerOf(
    api.PUT('/api/v1/imports/profiles/{id}', {
      params: { path: { id } },
      body: { name, columns, constants, values },
      headers: intentionKey(),
    }),
  );
}

export function removeTemplate(id: number) {
  return answerOf(api.DELETE('/api/v1/imports/profiles/{id}', { params: { path: { id } } }));
}
