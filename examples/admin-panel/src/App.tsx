import { useEffect, useState } from "preact/hooks";

import { isSignedIn, signOut } from "./api";
import { Compose } from "./Compose";
import { SignIn } from "./SignIn";

/** Who has no session sees the door, and who has one the desk. When it ends at the desk, what lies there waits. */
export function App() {
  const [session, setSession] = useState<"looking" | "in" | "out" | "ended">("looking");
  useEffect(() => {
    isSignedIn().then((is) => setSession(is ? "in" : "out"), () => setSession("out"));
  }, []);

  if (session === "looking") return <main class="door" aria-busy="true" />;
  const leave = () => {
    signOut().catch(() => undefined);
    setSession("out");
  };
  return (
    <>
      {session !== "in" && <SignIn hasEnded={session === "ended"} onSignedIn={() => setSession("in")} />}
      {session !== "out" && (
        <div hidden={session === "ended"}>
          <Compose onLeave={leave} onSignedOut={() => setSession("ended")} />
        </div>
      )}
    </>
  );
}
