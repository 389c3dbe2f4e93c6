import { useState } from "preact/hooks";

import { signIn } from "./api";
import { Mark } from "./parts/Mark";

export function SignIn({ hasEnded, onSignedIn }: { hasEnded: boolean; onSignedIn: () => void }) {
  const [password, setPassword] = useState("");
  const [problem, setProblem] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (isBusy) return;
    setBusy(true);
    const found = await signIn(password);
    setBusy(false);
    setProblem(found);
    if (found === undefined) onSignedIn();
  };
  return (
    <main class="door">
      <form class="door-card" onSubmit={submit}>
        <Mark />
        <h1>Messages</h1>
        <p class="help">{hasEnded ? "Your session is over. Sign in to go on; your message is still there." : "Sign in to write from your company’s WhatsApp number."}</p>
        {/* Password managers want a name to go with a password; here it is always the same. */}
        <input type="text" name="username" autocomplete="username" value="staff" readOnly hidden />
        <div class={problem ? "field wrong" : "field"}>
          <div class="field-head">
            <label for="password">Password</label>
          </div>
          <input
            id="password"
            type="password"
            autocomplete="current-password"
            autofocus
            required
            value={password}
            aria-invalid={problem !== undefined}
            aria-describedby="password-problem"
            onInput={({ currentTarget }) => setPassword(currentTarget.value)}
          />
          <p class="issues error" id="password-problem" role="alert">
            {problem}
          </p>
        </div>
        <button class="primary" disabled={isBusy}>
          {isBusy ? "Signing in…" : "Sign in"}
        </button>
      </form>
    </main>
  );
}
