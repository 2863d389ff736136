const inPublic = 'It holds what you wrote, shared or liked in public, not contact with people.';
const aboutYou = 'It is about yourself, not about people you know.';
const aboutJobs = 'It is about looking for work, not about people you know.';
const aboutAds = 'It is about advertising that you were shown.';
const aboutAccount = 'It is about your account at LinkedIn.';
const aboutLearning = 'It is about courses at LinkedIn.';
const aboutFollowing = 'It holds what you follow, which tells nothing of how well you know anybody.';
const aboutBuying = 'It is about what you bought from LinkedIn.';
const media = 'It holds pictures and videos.';
const withAssistants = "It holds talks with LinkedIn's assistants, not with people.";

/** By reason: the `fileKey`s of the files in LinkedIn's archives that Kith does not take in. */
const unused = {
  [inPublic]:
    'articles comments groupcomments groupposts instantreposts likes publishing reactions savedarticles saveditems shares votes',
  [aboutYou]:
    'causesyoucareabout certifications courses education emailaddresses honors identityassets inferencesaboutyou interests ' +
    'languages organizations patents phonenumbers positions privateidentityasset profilesummary projects publications ' +
    'skills testscores verification verifications volunteering volunteeringexperiences whatsappphonenumbers',
  [aboutJobs]:
    'jobalerts jobapplicantsavedanswers jobapplicantsavedscreeningquestionresponses jobapplications jobapplicationspreferences ' +
    'jobpostings jobseekerpreferences onlinejobpostings savedjobalerts savedjobs',
  [aboutAds]: 'adsclicked adsengagement adtargeting adtargetting lanadsengagement',
  [aboutAccount]:
    'accounthistory accountstatushistory logins privacysettings registration searchqueries securitychallenge securitychallenges ' +
    'trustedgraph',
  [aboutLearning]: 'learning learninghistory',
  [aboutFollowing]: 'companyfollows events groups hashtagfollows memberfollows',
  [aboutBuying]: 'providers receipts receiptsv2 receiptv2 servicesmarketplaceengagements servicesmarketplaceproviders',
  [media]: 'mediafiles richmedia video videos',
} as const;

/** Files that have the columns of messages, but hold talks with LinkedIn's assistants. */
const assistants = 'guidemessages coachmessages learningcoachmessages learningroleplaymessages learningcoach';

const whyByKey: ReadonlyMap<string, string> = new Map(
  Object.entries(unused).flatMap(([why, keys]) => keys.split(' ').map((key): [string, string] => [key, why])),
);
const assistantKeys: ReadonlySet<string> = new Set(assistants.split(' '));

/** The reason why a file with this `fileKey` is never taken in, not even if its columns are those of messages; undefined for others. */
export function whyNeverUsed(key: string): string | undefined {
  return assistantKeys.has(key) ? withAssistants : undefined;
}

/** The reason why Kith has no use for a file of LinkedIn's archive with this `fileKey`; undefined if it is not known to be unused. */
export function whyUnused(key: string): string | undefined {
  return whyNeverUsed(key) ?? whyByKey.get(key);
}
