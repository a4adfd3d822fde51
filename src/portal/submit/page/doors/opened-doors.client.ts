// Fetched once somebody opens a door: what both are made of is the greater part of either.
export { openMeetingDoor } from './meeting-door.client.ts';
export { openPasteDoor } from './paste-door.client.ts';
