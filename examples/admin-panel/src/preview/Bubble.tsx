import type { ComponentChildren } from "preact";

import { Formatted } from "./Formatted";
import { Icon, type IconName } from "./Icon";

export interface Tap {
  icon: IconName;
  text: string;
}

interface Props {
  header?: ComponentChildren;
  body?: string;
  footer?: string;
  taps?: Tap[];
  children?: ComponentChildren;
  bare?: boolean;
}

/** What stands on the recipient's screen: the bubble, and below the line what can be tapped. */
export function Bubble({ header, body, footer, taps = [], children, bare }: Props) {
  return (
    <div class={bare ? "bubble bare" : "bubble"}>
      {header}
      {body && (
        <p class="said">
          <Formatted text={body} />
        </p>
      )}
      {children}
      {footer && <p class="footer">{footer}</p>}
      {!bare && (
        <p class="time">
          now <Icon name="check" />
        </p>
      )}
      {taps.map(({ icon, text }, index) => (
        <p class="tap" key={index}>
          <Icon name={icon} />
          {text || "…"}
        </p>
      ))}
    </div>
  );
}
