set encoding utf8
set terminal svg size 1020,688 noenhanced font 'DejaVu Sans,11' background '#ffffff'
set multiplot title "annealed → penalty(lambda=0.1), toy_circle (preset quick), seeds 1, 3" font ',13' textcolor rgb '#222222'
unset label
set border 3 linecolor rgb '#222222' linewidth 1
set tics nomirror out textcolor rgb '#222222'
set grid linecolor rgb '#dddddd' linetype 1 linewidth 0.5
set lmargin at screen 0.068627451
set rmargin at screen 0.319607843
set tmargin at screen 0.851744186
set bmargin at screen 0.566860465
unset logscale y
set xrange [-0.75:1.75]
set yrange [-5.3946:107.892]
unset xtics
set ytics ("0\045\045" 0, "50\045\045" 50, "100\045\045" 100)
set title "FPE \045" textcolor rgb '#222222' font ',12' offset 0,0.7
set label 1 "B − A +90.5 \133+82.0 to +98.9\135, p 0.500" at graph 0.5, graph 1 center offset character 0,0.9 textcolor rgb '#222222' font ',9'
set label 2 "A: annealed" at 0, graph 0 center offset character 0,-1 textcolor rgb '#222222' font ',9'
set label 3 "B: penalty(lambda=…" at 1, graph 0 center offset character 0,-1 textcolor rgb '#222222' font ',9'
set label 4 "5.00" at 0,5 right offset character -1.2,0 front textcolor rgb '#222222' font 'DejaVu Sans:Bold,10'
set label 5 "95.5" at 1,95.45 left offset character 1.2,0 front textcolor rgb '#222222' font 'DejaVu Sans:Bold,10'
plot '-' using 1:2 with linespoints linecolor rgb '#d55e00' linewidth 1.3 dashtype 2 pointtype 9 pointsize 0.7 notitle, \
     '-' using 1:2 with linespoints linecolor rgb '#d55e00' linewidth 1.3 dashtype 2 pointtype 9 pointsize 0.7 notitle, \
     '-' using 1:2 with linespoints linecolor rgb '#222222' linewidth 3 dashtype 1 pointtype 5 pointsize 0.9 notitle
0 1
1 99.9
e
0 9
1 91
e
0 5
1 95.45
e
unset label
set border 3 linecolor rgb '#222222' linewidth 1
set tics nomirror out textcolor rgb '#222222'
set grid linecolor rgb '#dddddd' linetype 1 linewidth 0.5
set lmargin at screen 0.401960784
set rmargin at screen 0.652941176
set tmargin at screen 0.851744186
set bmargin at screen 0.566860465
unset logscale y
set xrange [-0.75:1.75]
set yrange [-0.8262:16.524]
unset xtics
set ytics ("0\045\045" 0, "5\045\045" 5, "10\045\045" 10, "15\045\045" 15)
set title "FNE \045" textcolor rgb '#222222' font ',12' offset 0,0.7
set label 1 "B − A −8.50 \133−15.3 to −1.70\135, p 0.500" at graph 0.5, graph 1 center offset character 0,0.9 textcolor rgb '#222222' font ',9'
set label 2 "A: annealed" at 0, graph 0 center offset character 0,-1 textcolor rgb '#222222' font ',9'
set label 3 "B: penalty(lambda=…" at 1, graph 0 center offset character 0,-1 textcolor rgb '#222222' font ',9'
set label 4 "8.50" at 0,8.5 right offset character -1.2,0 front textcolor rgb '#222222' font 'DejaVu Sans:Bold,10'
set label 5 "0.00" at 1,0 left offset character 1.2,0 front textcolor rgb '#222222' font 'DejaVu Sans:Bold,10'
plot '-' using 1:2 with linespoints linecolor rgb '#0072b2' linewidth 1.3 dashtype 1 pointtype 7 pointsize 0.6 notitle, \
     '-' using 1:2 with linespoints linecolor rgb '#0072b2' linewidth 1.3 dashtype 1 pointtype 7 pointsize 0.6 notitle, \
     '-' using 1:2 with linespoints linecolor rgb '#222222' linewidth 3 dashtype 1 pointtype 5 pointsize 0.9 notitle
0 1.7
1 0
e
0 15.3
1 0
e
0 8.5
1 0
e
unset label
set border 3 linecolor rgb '#222222' linewidth 1
set tics nomirror out textcolor rgb '#222222'
set grid linecolor rgb '#dddddd' linetype 1 linewidth 0.5
set lmargin at screen 0.735294118
set rmargin at screen 0.98627451
set tmargin at screen 0.851744186
set bmargin at screen 0.566860465
unset logscale y
set xrange [-0.75:1.75]
set yrange [-3.078:61.56]
unset xtics
set ytics ("0\045\045" 0, "20\045\045" 20, "40\045\045" 40, "60\045\045" 60)
set title "CE \045" textcolor rgb '#222222' font ',12' offset 0,0.7
set label 1 "B − A +49.5 \133+43.5 to +55.5\135, p 0.500" at graph 0.5, graph 1 center offset character 0,0.9 textcolor rgb '#222222' font ',9'
set label 2 "A: annealed" at 0, graph 0 center offset character 0,-1 textcolor rgb '#222222' font ',9'
set label 3 "B: penalty(lambda=…" at 1, graph 0 center offset character 0,-1 textcolor rgb '#222222' font ',9'
set label 4 "7.50" at 0,7.5 right offset character -1.2,0 front textcolor rgb '#222222' font 'DejaVu Sans:Bold,10'
set label 5 "57.0" at 1,57 left offset character 1.2,0 front textcolor rgb '#222222' font 'DejaVu Sans:Bold,10'
plot '-' using 1:2 with linespoints linecolor rgb '#d55e00' linewidth 1.3 dashtype 2 pointtype 9 pointsize 0.7 notitle, \
     '-' using 1:2 with linespoints linecolor rgb '#d55e00' linewidth 1.3 dashtype 2 pointtype 9 pointsize 0.7 notitle, \
     '-' using 1:2 with linespoints linecolor rgb '#222222' linewidth 3 dashtype 1 pointtype 5 pointsize 0.9 notitle
0 1.5
1 57
e
0 13.5
1 57
e
0 7.5
1 57
e
unset label
set border 3 linecolor rgb '#222222' linewidth 1
set tics nomirror out textcolor rgb '#222222'
set grid linecolor rgb '#dddddd' linetype 1 linewidth 0.5
set lmargin at screen 0.068627451
set rmargin at screen 0.319607843
set tmargin at screen 0.415697674
set bmargin at screen 0.130813953
unset logscale y
set xrange [-0.75:1.75]
set yrange [-2.3868:47.736]
unset xtics
set ytics ("0\045\045" 0, "20\045\045" 20, "40\045\045" 40)
set title "E2EE \045" textcolor rgb '#222222' font ',12' offset 0,0.7
set label 1 "B − A −12.7 \133−31.9 to +6.54\135, p 1.000" at graph 0.5, graph 1 center offset character 0,0.9 textcolor rgb '#222222' font ',9'
set label 2 "A: annealed" at 0, graph 0 center offset character 0,-1 textcolor rgb '#222222' font ',9'
set label 3 "B: penalty(lambda=…" at 1, graph 0 center offset character 0,-1 textcolor rgb '#222222' font ',9'
set label 4 "25.0" at 0,25 right offset character -1.2,0 front textcolor rgb '#222222' font 'DejaVu Sans:Bold,10'
set label 5 "12.3" at 1,12.34 left offset character 1.2,0 front textcolor rgb '#222222' font 'DejaVu Sans:Bold,10'
plot '-' using 1:2 with linespoints linecolor rgb '#d55e00' linewidth 1.3 dashtype 2 pointtype 9 pointsize 0.7 notitle, \
     '-' using 1:2 with linespoints linecolor rgb '#0072b2' linewidth 1.3 dashtype 1 pointtype 7 pointsize 0.6 notitle, \
     '-' using 1:2 with linespoints linecolor rgb '#222222' linewidth 3 dashtype 1 pointtype 5 pointsize 0.9 notitle
0 5.8
1 12.34
e
0 44.2
1 12.34
e
0 25
1 12.34
e
unset label
set border 3 linecolor rgb '#222222' linewidth 1
set tics nomirror out textcolor rgb '#222222'
set grid linecolor rgb '#dddddd' linetype 1 linewidth 0.5
set lmargin at screen 0.401960784
set rmargin at screen 0.652941176
set tmargin at screen 0.415697674
set bmargin at screen 0.130813953
set logscale y
set xrange [-0.75:1.75]
set yrange [0.00344526729:0.88]
unset xtics
set ytics ("0.01" 0.01, "0.03" 0.03, "0.1" 0.1, "0.3" 0.3)
set title "density" textcolor rgb '#222222' font ',12' offset 0,0.7
set label 1 "B − A +5.44e-01 \133+5.44e-01 to +5.44e-01\135, p 0.500" at graph 0.5, graph 1 center offset character 0,0.9 textcolor rgb '#222222' font ',9'
set label 2 "A: annealed" at 0, graph 0 center offset character 0,-1 textcolor rgb '#222222' font ',9'
set label 3 "B: penalty(lambda=…" at 1, graph 0 center offset character 0,-1 textcolor rgb '#222222' font ',9'
set label 4 "5.51e-03" at 0,0.00551242767 right offset character -1.2,0 front textcolor rgb '#222222' font 'DejaVu Sans:Bold,10'
set label 5 "5.50e-01" at 1,0.55 left offset character 1.2,0 front textcolor rgb '#222222' font 'DejaVu Sans:Bold,10'
plot '-' using 1:2 with linespoints linecolor rgb '#d55e00' linewidth 1.3 dashtype 2 pointtype 9 pointsize 0.7 notitle, \
     '-' using 1:2 with linespoints linecolor rgb '#d55e00' linewidth 1.3 dashtype 2 pointtype 9 pointsize 0.7 notitle, \
     '-' using 1:2 with linespoints linecolor rgb '#222222' linewidth 3 dashtype 1 pointtype 5 pointsize 0.9 notitle
0 0.00551242767
1 0.55
e
0 0.00551242767
1 0.55
e
0 0.00551242767
1 0.55
e
unset border
unset tics
unset grid
unset logscale
unset label
unset title
set lmargin at screen 0
set rmargin at screen 1
set bmargin at screen 0
set tmargin at screen 0.0639534884
set xrange [0:1]
set yrange [0:1]
set key at graph 0.5, graph 0.5 center center horizontal Left reverse samplen 3 width 2 maxrows 1 textcolor rgb '#222222'
plot NaN with linespoints linecolor rgb '#0072b2' linewidth 1.3 dashtype 1 pointtype 7 pointsize 0.6 title 'seed better in B', \
     NaN with linespoints linecolor rgb '#d55e00' linewidth 1.3 dashtype 2 pointtype 9 pointsize 0.7 title 'seed worse in B', \
     NaN with linespoints linecolor rgb '#888888' linewidth 1.3 dashtype 3 pointtype 4 pointsize 0.6 title 'seed equal', \
     NaN with linespoints linecolor rgb '#222222' linewidth 3 dashtype 1 pointtype 5 pointsize 0.9 title 'mean over seeds'
unset multiplot
