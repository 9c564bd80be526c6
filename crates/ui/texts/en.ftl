ui-service = Passerelle
ui-promise = Digital public services that leave nobody behind.
ui-skip = Skip to content
ui-demo = Demonstration: fictional data
ui-title-with-errors = Error: { $title }

ui-menu = Menu
ui-nav = Main navigation
ui-nav-home = Home
ui-nav-advisers = Advisers
ui-nav-events = Events
ui-nav-firms = My firms
ui-nav-account = My account:
ui-sign-in = Sign in
ui-sign-out = Sign out
ui-languages = Language
ui-breadcrumbs = You are here

ui-accessibility = Accessibility
ui-legal = Legal notice
ui-source = Source code

ui-error = Error:
ui-error-summary = There is a problem
ui-optional = (optional)
ui-warning = Warning:
ui-notice-information = Good to know
ui-notice-success = Done
ui-notice-trouble = A service does not answer as it should
ui-change = Change
ui-day = Day
ui-month = Month
ui-year = Year

ui-question = Question { $at } of { $of }
ui-pagination = Pages of results
ui-page = Page { $page }
ui-previous = Previous
ui-next = Next
ui-filters = Filters
ui-filters-active = { $count ->
    [one] { $count } active
   *[other] { $count } active
}
ui-filter = Filter
ui-filters-clear = Clear all
ui-chart-table = Show the figures in a table

ui-date = { $day } { $month } { $year }
ui-weekday-date = { $weekday } { $date }
ui-date-time = { $date } at { $time }
ui-time = { $hour }:{ $minute }
ui-month-1 = January
ui-month-2 = February
ui-month-3 = March
ui-month-4 = April
ui-month-5 = May
ui-month-6 = June
ui-month-7 = July
ui-month-8 = August
ui-month-9 = September
ui-month-10 = October
ui-month-11 = November
ui-month-12 = December
ui-weekday-1 = Monday
ui-weekday-2 = Tuesday
ui-weekday-3 = Wednesday
ui-weekday-4 = Thursday
ui-weekday-5 = Friday
ui-weekday-6 = Saturday
ui-weekday-7 = Sunday

ui-failure-home = Go to the home page
ui-failure-reference = If you ask for help, give this reference:
ui-failure-not-found-title = Page not found
ui-failure-not-found = This page does not exist, or no longer does. Check the address, or start from the home page.
ui-failure-method = This address does not open this way. Start from the home page.
ui-failure-forbidden-title = This page is not open to your account
ui-failure-forbidden = Your account gives no access to this page. If you think this is a mistake, ask the person who runs the service.
ui-failure-sign-in-title = Sign in to go on
ui-failure-sign-in = Your session has ended, or you are not signed in yet. Sign in, then try again.
ui-failure-form-expired-title = This page was open for too long
ui-failure-form-expired = Nothing was sent. Go back to the page before, reload it, and send your answers again.
ui-failure-other-site-title = The form was stopped
ui-failure-other-site = Another site tried to send this form in your name. Nothing was done.
ui-failure-bad-input-title = We did not understand the request
ui-failure-form-unreadable = Part of the form is missing. Go back to the page before and try again.
ui-failure-conflict-title = This is no longer possible
ui-failure-too-large-title = This is too large
ui-failure-too-large = Make what you send smaller, then try again.
ui-failure-too-many-title = Too many requests
ui-failure-too-many = You made many requests in a short time. Wait a moment, then try again.
ui-failure-busy-title = The service is very busy
ui-failure-busy = We cannot answer now. Wait a minute, then try again.
ui-failure-internal-title = Something did not work
ui-failure-internal = The fault is ours. Try again in a few minutes.
