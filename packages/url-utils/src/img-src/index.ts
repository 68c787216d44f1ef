export { UrlError } from "../errors.js";
