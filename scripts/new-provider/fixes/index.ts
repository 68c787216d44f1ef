import type { RefusalCode } from "../../spec/index.js";
import { deleteAt, setAt, valueAt } from "../tree.js";
import * as keywords from "./keywords.js";
import * as operations from "./operations.js";
import * as parameters from "./parameters.js";
import type { Place, Result } from "./place.js";
import * as schemas from "./schemas.js";

/**
 * How refusals are answered. What follows from the document is done; what was guessed or left out is a decision of whoever
 * brings the document in.
 */
export const FIXES: Readonly<Record<RefusalCode, (place: Place) => Result>> = {
  "allow-reserved": deleteKey,
  "body-without-fields": operations.dropForm,
  "boolean-schema": schemas.replaceBoolean,
  "bytes-in-json": schemas.asBase64,
  "bytes-outside-body": ({ root, at }) => void deleteAt(root, [...at, "format"]),
  "cookie-parameter": parameters.dropCookie,
  dialect: deleteKey,
  discriminator: deleteKey,
  "discriminator-mapping": schemas.completeMapping,
  "empty-list": deleteKey,
  "external-value": ({ root, at }) => void deleteAt(root, at.slice(0, -1)),
  "field-encoding": operations.dropEncoding,
  "foreign-extension": ({ root }) => void (root["x-pixwire-foreign-extensions"] = "ignore"),
  "inherited-name": parameters.rename,
  "keyword-value": keywords.mendKeyword,
  "list-of-schemas-for-items": schemas.takeAsTuple,
  "missing-target": schemas.replaceMissing,
  "no-success": operations.addSuccess,
  nullable: schemas.replaceNullable,
  "object-in-query": parameters.split,
  "operation-id": ({ root, at }) => void setAt(root, at, `${valueAt(root, at)}Call`),
  "parameter-content": parameters.takeAsText,
  "parameter-depth": parameters.dropDeep,
  "parameter-style": parameters.dropStyle,
  "parameter-without-schema": parameters.takeAnyText,
  "path-item-key": operations.dropKey,
  "path-parameter-without-place": parameters.dropFromPath,
  "query-in-path": operations.moveQuery,
  "relative-server": operations.replaceServer,
  "same-namespace": operations.joinTags,
  "same-wire-name": parameters.rename,
  "schema-address": ({ root, at }) => {
    deleteAt(root, at);
    return { text: `removed ${at.at(-1)}, which gives a schema another address` };
  },
  "security-scheme": operations.dropScheme,
  "server-variable": operations.declareVariable,
  "server-variable-default": ({ root, at }) => void deleteAt(root, [...at, "enum"]),
  status: operations.nameStatuses,
  "success-kinds": operations.keepOneKind,
  "target-outside-components": schemas.makeComponent,
  "type-name": schemas.nameType,
  "undeclared-path-parameter": parameters.addToPath,
  "unknown-extension": ({ root, at }) => {
    deleteAt(root, at);
    return { text: `removed ${at.at(-1)}, an extension that nothing knows: correct its name`, isDecision: true };
  },
  "unknown-key": ({ root, at }) => {
    deleteAt(root, at);
    return { text: `removed ${at.at(-1)}, which OpenAPI 3.1 does not have there` };
  },
};

function deleteKey({ root, at }: Place): Result {
  deleteAt(root, at);
  return undefined;
}
