import { CSPProvider } from '@base-ui/react/csp-provider';
import { Tooltip } from '@base-ui/react/tooltip';
import { Redirect, Route, Router, Switch } from 'wouter';

import type { Host } from './app/host.ts';
import { KeysProvider } from './kit/keys/keys-provider.tsx';
import { ClientProvider } from './app/client-provider.tsx';
import { ToastProvider } from './app/toasts.tsx';
import { useAppLocation } from './app/way-back.ts';
import { UndoProvider } from './app/undo-history.tsx';
import { DoorsScreen } from './screens/doors/doors-screen.tsx';
import { ImportScreen } from './screens/import/import-screen.tsx';
import { ImportProvider } from './screens/import/import-provider.tsx';
import { InsightsScreen } from './screens/insights/insights-screen.tsx';
import { IntroductionScreen } from './screens/doors/introduction-screen.tsx';
import { PeopleScreen } from './screens/people/people-screen.tsx';
import { PersonScreen } from './screens/people/person/person-screen.tsx';
import { sessionPath } from './screens/outreach/session-path.ts';
import { SessionScreen } from './screens/outreach/session-screen.tsx';
import { SettingsScreen } from './screens/settings/settings-screen.tsx';
import { ThinTiesScreen } from './screens/people/thin-ties/thin-ties-screen.tsx';
import { PastStepsScreen } from './screens/undo/past-steps-screen.tsx';
import { TodayScreen } from './screens/plan/today-screen.tsx';
import { Shell } from './shell/shell.tsx';

/** All pages of Kith, on a host. */
export function App({ host }: { readonly host: Host }) {
  return (
    // The content security policy allows no style elements; their rules are in kit.css.
    <CSPProvider disableStyleElements>
      <ClientProvider host={host}>
        <KeysProvider>
          <ToastProvider>
            <UndoProvider>
              <Tooltip.Provider delay={500}>
                {/* The router calls the function as a hook. */}
                {/* oxlint-disable-next-line react/hooks */}
                <Router hook={useAppLocation}>
                  <ImportProvider>
                    <Shell>
                      <Switch>
                        <Route path="/today" component={TodayScreen} />
                        <Route path={sessionPath} component={SessionScreen} />
                        <Route path="/people" component={PeopleScreen} />
                        <Route path="/people/:id">{({ id }) => <PersonScreen id={Number(id)} />}</Route>
                        <Route path="/introductions/:id">{({ id }) => <IntroductionScreen id={Number(id)} />}</Route>
                        <Route path="/thin-ties" component={ThinTiesScreen} />
                        <Route path="/doors" component={DoorsScreen} />
                        <Route path="/insights" component={InsightsScreen} />
                        <Route path="/import" component={ImportScreen} />
                        <Route path="/settings" component={SettingsScreen} />
                        <Route path="/past-steps" component={PastStepsScreen} />
                        <Route>
                          <Redirect to="/today" replace />
                        </Route>
                      </Switch>
                    </Shell>
                  </ImportProvider>
                </Router>
              </Tooltip.Provider>
            </UndoProvider>
          </ToastProvider>
        </KeysProvider>
      </ClientProvider>
    </CSPProvider>
  );
}
