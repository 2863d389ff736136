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

/** By `fileKey`. What LinkedIn's archives hold besides what Kith takes in, and why it does not. */
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

/** Files with the columns of messages, none of which went to or came from a person. */
const assistants = 'guidemessages coachmessages learningcoachmessages learningroleplaymessages learningcoach';

const whyByKey: ReadonlyMap<string, string> = new Map(
  Object.entries(unused).flatMap(([why, keys]) => keys.split(' ').map((key): [string, string] => [key, why])),
);
const assistantKeys: ReadonlySet<string> = new Set(assistants.split(' '));

/** Why Kith has no use for a file of LinkedIn's archive with this `fileKey`, whatever its columns are. */
export function whyNeverUsed(key: string): string | undefined {
  return assistantKeys.has(key) ? withAssistants : undefined;
}

/** Why Kith has no use for a file of LinkedIn's archive with this `fileKey`, if it is one that it knows. */
export function whyUnused(key: string): string | undefined {
  return whyNeverUsed(key) ?? whyByKey.get(key);
}
