/**
 * Your own templates, by their names. The file that `npx wamid types` writes adds them here; from then on a template
 * message is one of these, and a value that is missing, or has another name or kind, does not compile.
 *
 * @example
 * // npx wamid types --waba 102290129340398 > templates.d.ts
 */
export interface TemplateRegistry {}

/** One of your own templates where {@link TemplateRegistry} has them, else any. */
export type OwnTemplate = [keyof TemplateRegistry] extends [never] ? Template : TemplateRegistry[keyof TemplateRegistry];
