/** The page on which the national administrator takes over editions of the divisions (ORG-098). */
package cn.bangfu.web.region;
