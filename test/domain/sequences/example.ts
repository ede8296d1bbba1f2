/** The example of the design, which shows every kind of step but exit. */
export const welcome = `sequence: welcome
title: 最初の七日間
category: nurture                 # verification · transactional · nurture · promotion · care
topic: newsletter                 # the subscription it needs
enter: { on: subscriptionConfirmed, again: { after: 180 days } }   # or never, always
goal: seminarBooked               # leaves as a success
leave: [becameCustomer]           # leaves, no success
window: { days: weekdays, from: "08:00", to: "20:00", holidays: skip }   # in the lead's own zone
steps:
  - id: hello
    send: { email: welcome/hello, line: welcome/hello }     # the best reachable channel
  - id: next-morning
    wait: 1 day, at 08:00
  - id: gift
    send: { email: welcome/gift }
    late: { after: 2 days, then: drop }                     # send · shift · collapse · drop
  - id: gift-opened
    waitFor: { event: documentOpened, where: { document: gift }, within: 3 days }
    then:
      - { id: thanks, send: { line: welcome/thanks } }
    otherwise:
      - { id: reminder, send: { email: welcome/gift-again } }
  - id: warm-enough
    branch:
      - when: { score.trust: { atLeast: 40 }, tags: { has: seminar-interest } }
        steps:
          - { id: call, task: { for: inside-sales, kind: phone, script: welcome/call, due: 2 days } }
      - otherwise:
          - { id: cool, update: { tag: cool, score.trust: -5 } }
`;
