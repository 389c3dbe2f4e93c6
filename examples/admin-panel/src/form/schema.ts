// As much of JSON Schema as the form reads (build/schema.ts leaves no more of it).

export interface Schema {
  oneOf: Node[];
  $defs: { [name: string]: Node };
}

export interface Node {
  $ref?: string;
  description?: string;
  type?: "object" | "array" | "string" | "number" | "integer" | "boolean";
  const?: string;
  enum?: string[];
  properties?: { [name: string]: Node };
  required?: string[];
  /** Members of which exactly one is needed, and members of which at least one is. */
  ways?: string[];
  some?: string[];
  items?: Node;
  minItems?: number;
  maxItems?: number;
  maxLength?: number;
  /** What it may be, told apart by a member that is constant in each. */
  oneOf?: Node[];
}
