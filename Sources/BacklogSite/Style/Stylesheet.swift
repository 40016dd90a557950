/// The look of all pages, embedded in the binary.
package enum Stylesheet {
  /// Below the site's top.
  package static let path = "style.css"

  package static let bytes: [UInt8] = PackageResources.site_css
}
