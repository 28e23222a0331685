/** Pages of the union tree and the picker of unions (ORG-023 to ORG-036, ORG-079). */
package cn.bangfu.web.unionorg;
