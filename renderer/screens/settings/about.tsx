import { useQuery } from '@tanstack/react-query';

import { useClient } from '../../app/client-provider.tsx';

const never = [
  'send anything for you: it opens profiles, and you write and send',
  'make a request to the internet, for fonts, pictures, counting or anything else',
  'sign in to LinkedIn, or read its pages',
  'change or remove the files that you import',
] as const;

/** Says where the data is, which version of Kith this is, and what Kith never does. */
export function About() {
  const { queries } = useClient();
  const { data } = useQuery(queries.app.overview.queryOptions());
  return (
    <div className="flex flex-col gap-6">
      {data && (
        <dl className="grid grid-cols-[auto_1fr] gap-x-8 gap-y-2 text-small">
          <dt className="text-soft">Your data</dt>
          <dd className="select-all [overflow-wrap:anywhere]">{data.dataFolder}</dd>
          <dt className="text-soft">Version</dt>
          <dd>
            {data.version}
            {data.demo && ', showing invented people'}
          </dd>
        </dl>
      )}
      <div>
        <p className="mb-2 text-small text-soft">What Kith never does:</p>
        <ul className="flex list-['–__'] flex-col gap-1 pl-4">
          {never.map((deed) => (
            <li key={deed}>{deed}</li>
          ))}
        </ul>
      </div>
    </div>
  );
}
