/** What an answer can be about. */
export const FACETS = [
    'documents',
    'fee',
    'time',
    'place',
    'steps',
    'form',
    'result',
    'legal',
];
export const PLACE_KINDS = [
    /** Any commune's centre in the city. */
    'any-centre',
    /** The centre of this commune only. */
    'this-centre',
    'commune-police',
    'national-portal',
    'police-portal',
    'vneid',
    'post',
    'village-head',
    'other',
];
