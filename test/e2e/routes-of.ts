import 'reflect-metadata';
import { type INestApplication, RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { ModulesContainer } from '@nestjs/core';
import { allowedAction, publicRoute } from '#libs/http';
import type { Action } from '#rules/00-platform';

export interface Route {
  method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** With `:name` for what varies. */
  path: string;
  /** Undefined: nobody has declared who may. */
  access: 'public' | 'signed-in' | Action[] | undefined;
}

type Controller = new (...parts: never[]) => object;

/** Every route of a running app, from the decorators of its controllers. */
export function routesOf(app: INestApplication): Route[] {
  const controllers = [...app.get(ModulesContainer).values()].flatMap((module) => [...module.controllers.values()]);
  const classes = new Set(controllers.map(({ metatype }) => metatype as Controller));
  return [...classes].flatMap((controller) => routesOfController(controller));
}

function routesOfController(controller: Controller): Route[] {
  const prefixes = [Reflect.getMetadata(PATH_METADATA, controller) as string | string[]].flat();
  const prototype = controller.prototype as Record<string, object>;
  return Object.getOwnPropertyNames(prototype).flatMap((name) => {
    const handler = prototype[name]!;
    const method = Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod | undefined;
    if (method === undefined) return [];
    const isPublic = Boolean(Reflect.getMetadata(publicRoute, handler) ?? Reflect.getMetadata(publicRoute, controller));
    const paths = [Reflect.getMetadata(PATH_METADATA, handler) as string | string[]].flat();
    return prefixes.flatMap((prefix) =>
      paths.map((path) => ({
        method: RequestMethod[method].toLowerCase() as Route['method'],
        path: `/${[prefix, path]
          .map((part) => part.replace(/^\/|\/$/g, ''))
          .filter(Boolean)
          .join('/')}`,
        access: isPublic ? ('public' as const) : (Reflect.getMetadata(allowedAction, handler) as Route['access']),
      })),
    );
  });
}
