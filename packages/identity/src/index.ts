export { isRole, isViewer, roleNames, type Role, type Viewer } from './viewer.ts'
export { anyone, hasRole, isAllowed, roles, signedIn, type Permission } from './permission.ts'
export { identityHeader, signIdentity, verifyIdentity, type Identity } from './signed-identity.ts'
export { accessToken, viewerOfClaims, type AccessTokenClaims } from './access-token.ts'
