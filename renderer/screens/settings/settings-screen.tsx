import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';

import { ErrorNotice } from '../../parts/error-notice.tsx';
import { useClient } from '../../app/client-provider.tsx';
import { ButtonLink } from '../../kit/button-link.tsx';
import { Page, PageHeader } from '../../kit/page.tsx';
import { Skeleton } from '../../kit/skeleton.tsx';
import { About } from './about.tsx';
import { Appearance } from './appearance.tsx';
import { DaySettings } from './day-settings.tsx';
import { Export } from '../export/export.tsx';
import { Offers } from './offers.tsx';
import { RhythmSettings } from './rhythm-settings.tsx';
import { idOfPart } from './settings-parts.ts';
import type { SettingsPart } from './settings-parts.ts';
import { WritingSettings } from './writing-settings.tsx';

/** The settings of Kith. Each is saved as soon as it is set. */
export function SettingsScreen() {
  const { queries } = useClient();
  const settings = useQuery(queries.settings.get.queryOptions());
  return (
    <Page>
      <PageHeader title="Settings" facts="Everything is kept as soon as you set it." />
      {settings.data ? (
        <div className="flex flex-col gap-14">
          <Section title="Your day">
            <DaySettings settings={settings.data} />
          </Section>
          <Section title="Rhythms of your circles">
            <RhythmSettings rhythms={settings.data.rhythms} />
          </Section>
          <Section title="What you offer people">
            <Offers />
          </Section>
          <Section title="What you write">
            <WritingSettings settings={settings.data} />
          </Section>
          <Section title="Appearance">
            <Appearance theme={settings.data.theme} />
          </Section>
          <Section title="Your data">
            <Export />
            <p className="mt-6 text-small text-soft">
              What you did in the last thirty days can be undone step by step:{' '}
              <ButtonLink look="text" href="/past-steps" meaning="go-to-past-steps">
                Past steps
              </ButtonLink>
            </p>
          </Section>
          <Section title="About Kith">
            <About />
          </Section>
        </div>
      ) : settings.isError ? (
        <ErrorNotice error={settings.error} onRetry={() => void settings.refetch()} />
      ) : (
        <Skeleton />
      )}
    </Page>
  );
}

function Section({ title, children }: { readonly title: SettingsPart; readonly children: ReactNode }) {
  return (
    <section id={idOfPart(title)}>
      <h2 className="mb-4 text-name">{title}</h2>
      {children}
    </section>
  );
}
